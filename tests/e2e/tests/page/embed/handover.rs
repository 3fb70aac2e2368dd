//! What HighLevel sent goes from the funnel's address into the frame, and nowhere else.

use super::{
    Funnel, SCRIPT, UNKNOWN, click, has_tokens, inside, inside_with_code, js, outside, play_on, submit, trade,
};
use crate::install::VERSION;
use crate::play::{fresh_code, settled};
use crate::tabs::{here, spent, the_other};
use crate::wire::{exchanges, field};
use crate::words::say;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Stage, eventually};
use leg3_core::messages::install_return::ReturnText;

/// A funnel that knows where its visitor stands.
const STATE: &str = "<script>history.replaceState({ step: 2 }, '')</script>";

/// A funnel that tells whoever it fetches from where its visitor is, to the letter.
const LAX: &str = r#"<meta name="referrer" content="unsafe-url">"#;

/// What a recorder of this page would send away.
const RECORDED: &str = "return document.documentElement.outerHTML";

async fn the_code_goes_from_the_funnel_into_the_frame_and_into_no_log(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let code = fresh_code(stage);
    // From here on, the stage looks for it in storage, console and log.
    stage.guard(&code);
    let rest = format!("?utm=a%20b&code={code}&state=x&tag=1&postcode=2#part?code=3");
    funnel.arrive(&[STATE, SCRIPT].concat(), &rest).await;
    let address = "return location.search + location.hash + JSON.stringify(history.state)";
    let left = "?utm=a%20b&tag=1&postcode=2#part?code=3{\"step\":2}";
    assert_eq!(js(stage, address, vec![]).await, left, "only what is ours is taken");
    inside_with_code(stage).await;
    let recorded = js(stage, RECORDED, vec![]).await.to_string();
    assert!(recorded.contains("own-tab") && !recorded.contains(&code), "the code stands in the frame's page");
    let access = trade(stage).await;
    assert!(stage.faults().await.is_empty(), "{:?}", stage.faults().await);
    outside(stage).await;
    stage.screen.says("Your next lesson").await;
    let recorded = js(stage, RECORDED, vec![]).await.to_string();
    assert!(recorded.contains("iframe") && !recorded.contains(&code), "the code stands in the funnel's page");
    let told = funnel.told().await;
    assert!(told.contains("\"tokens\""), "{told}");
    for secret in [&code, &access, DEMO_CLIENT_SECRET] {
        assert!(!told.contains(secret), "a secret was told");
    }
}

async fn a_funnel_that_tells_its_address_to_everybody_tells_the_pages_host_no_code(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let code = fresh_code(stage);
    funnel.arrive(&[LAX, SCRIPT].concat(), &format!("?code={code}&tag=1")).await;
    inside_with_code(stage).await;
    trade(stage).await;
    let asked = stage.site.requests();
    assert!(asked.iter().any(|request| request.path == "/embed.js"));
    for request in asked {
        assert!(!format!("{request:?}").contains(&code), "the code is in the log: {}", request.path);
    }
}

async fn the_own_tab_has_the_code_as_long_as_it_is_good_for_something(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(SCRIPT, &format!("?code={}", fresh_code(stage))).await;
    inside_with_code(stage).await;
    in_its_own_tab(stage, "HighLevel sent you a code").await;
    inside_with_code(stage).await;
    settled(stage).await;
    click(stage, "[data-do=forget]").await;
    stage.screen.heading_is("Get your HighLevel tokens").await;
    in_its_own_tab(stage, "Get your HighLevel tokens").await;
}

/// Opens the page in its own tab, looks whether it says this, and comes back to the funnel.
async fn in_its_own_tab(stage: &Stage, heading: &str) {
    let client = stage.browser.client();
    let funnel = here(stage).await;
    click(stage, "#own-tab").await;
    let tab = the_other(stage, &funnel).await;
    assert!(client.switch_to_window(tab).await.is_ok());
    stage.screen.heading_is(heading).await;
    assert!(client.close_window().await.is_ok() && client.switch_to_window(funnel).await.is_ok());
}

async fn where_it_is_asked_for_the_redirect_uri_is_the_funnels_address(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(SCRIPT, &format!("?tag=1&code={}", fresh_code(stage))).await;
    inside_with_code(stage).await;
    js(stage, "document.getElementById('send-redirect').click()", vec![]).await;
    trade(stage).await;
    let registered = format!("{}/funnel.html", funnel.origin());
    assert_eq!(field(&exchanges(stage)[0], "redirect_uri"), Some(&*registered));
    // The page's own tab knows it, too, and so does a frame that is loaded again.
    js(stage, "location.reload()", vec![]).await;
    outside(stage).await;
    inside(stage).await;
    let known = "return document.getElementById('redirect-uri')?.value ?? ''";
    eventually("it is known again", async || js(stage, known, vec![]).await == registered.as_str()).await;
    let around = here(stage).await;
    click(stage, "#own-tab").await;
    let tab = the_other(stage, &around).await;
    assert!(stage.browser.client().switch_to_window(tab).await.is_ok());
    eventually("it is known there", async || js(stage, known, vec![]).await == registered.as_str()).await;
}

/// Two places that are not what they say, and a good one behind them.
async fn a_place_for_anybody_elses_page_gets_no_code(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let evil = funnel.site.other("evil");
    let wrong = ["javascript:document.title='run'", "//", &evil, &format!("{evil}/embed.js")];
    let places = wrong.map(|page| format!("<div data-leg3=\"{page}\">Waiting</div>")).concat();
    funnel.put("/places.html", SCRIPT, &[&places, super::PLACE].concat());
    funnel.open(&format!("/places.html?code={}", fresh_code(stage))).await;
    inside_with_code(stage).await;
    outside(stage).await;
    let waiting = "return [...document.querySelectorAll('[data-leg3]')].filter(it => it.textContent === 'Waiting').length
        + document.title + document.querySelectorAll('iframe').length";
    assert_eq!(js(stage, waiting, vec![]).await, "4Funnel1");
}

async fn a_funnel_with_another_base_keeps_its_address_clean(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let base = format!("<base href=\"{}/\">", funnel.site.other("base"));
    funnel.arrive(&[&base, SCRIPT].concat(), &format!("?code={}&tag=1", fresh_code(stage))).await;
    assert_eq!(js(stage, "return location.search", vec![]).await, "?tag=1");
    inside_with_code(stage).await;
}

async fn a_refusal_is_handed_over_too(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(SCRIPT, "?error=access_denied&error_description=not%20now&tag=1").await;
    assert_eq!(js(stage, "return location.search", vec![]).await, "?tag=1");
    inside(stage).await;
    stage.screen.heading_is("HighLevel did not grant access").await;
    stage.screen.says("not now").await;
}

/// The install link of the sandbox's app, with the funnel as its redirect URL.
fn link(funnel: &Funnel<'_>) -> String {
    let own = format!("{}/funnel.html", funnel.origin());
    let scope = "contacts.readonly oauth.readonly oauth.write";
    let mut link = url::form_urlencoded::Serializer::new(String::new());
    link.append_pair("client_id", DEMO_CLIENT_ID).append_pair("version_id", VERSION);
    link.append_pair("response_type", "code").append_pair("redirect_uri", &own).append_pair("scope", scope);
    format!("https://marketplace.gohighlevel.com/v2/oauth/chooselocation?{}", link.finish())
}

async fn a_fresh_code_comes_over_from_the_funnel_in_another_tab(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(SCRIPT, &format!("?code={UNKNOWN}")).await;
    is_spent(funnel).await;
    let fill = "document.getElementById('fresh-link').value = arguments[0]";
    js(stage, fill, vec![link(funnel).into()]).await;
    let client = stage.browser.client();
    let first = here(stage).await;
    click(stage, "#fresh-link-note ~ button, #fresh-more button").await;
    stage.expect("favicon.ico");
    let other = the_other(stage, &first).await;
    assert!(client.switch_to_window(other).await.is_ok());
    stage.screen.press("Allow").await;
    inside(stage).await;
    stage.screen.says(say(ReturnText::HandedOver)).await;
    assert!(client.switch_to_window(first).await.is_ok());
    inside_with_code(stage).await;
    stage.screen.says(say(ReturnText::CameOver)).await;
    js(stage, "document.getElementById('exchange').requestSubmit()", vec![]).await;
    has_tokens(stage).await;
}

/// Presses *Get a fresh code* behind a code that HighLevel does not know.
async fn is_spent(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    inside_with_code(stage).await;
    settled(stage).await;
    submit(stage).await;
    spent(stage).await;
    js(stage, "document.querySelector('[data-do=fresh]').click()", vec![]).await;
    eventually("it asks for the link", async || {
        js(stage, "return !!document.getElementById('fresh-link')", vec![]).await == true
    })
    .await;
}

/// Without the script, the page does not know where its codes arrive.
async fn in_a_plain_frame_the_page_says_how_a_fresh_code_comes_instead(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.put("/plain.html", "", &format!("<iframe src=\"PAGE/#code={UNKNOWN}\"></iframe>"));
    funnel.open("/plain.html").await;
    is_spent(funnel).await;
    stage.screen.says(say(ReturnText::FreshInFrame)).await;
    let enter = "document.getElementById('typed-code').value = arguments[0];
        document.getElementById('entry').requestSubmit()";
    js(stage, enter, vec![fresh_code(stage).into()]).await;
    stage.screen.heading_is("HighLevel sent you a code").await;
    js(stage, "document.getElementById('exchange').requestSubmit()", vec![]).await;
    has_tokens(stage).await;
}

e2e::in_every_browser!(
    the_code_goes_from_the_funnel_into_the_frame_and_into_no_log,
    a_funnel_that_tells_its_address_to_everybody_tells_the_pages_host_no_code,
    the_own_tab_has_the_code_as_long_as_it_is_good_for_something,
    where_it_is_asked_for_the_redirect_uri_is_the_funnels_address,
    a_place_for_anybody_elses_page_gets_no_code,
    a_funnel_with_another_base_keeps_its_address_clean,
    a_refusal_is_handed_over_too,
    a_fresh_code_comes_over_from_the_funnel_in_another_tab,
    in_a_plain_frame_the_page_says_how_a_fresh_code_comes_instead,
);
