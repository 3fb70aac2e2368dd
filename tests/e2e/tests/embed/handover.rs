//! Tests that the parameters from HighLevel go from the funnel's address into the frame, and nowhere else.

use crate::embed::frame::{choose, enter, enter_with_code, get_tokens, leave, press, reload, unfold};
use crate::embed::funnel::{Funnel, PATH, PLACE, SCRIPT};
use crate::embed::play_on;
use crate::person::{fresh_code, go_to, go_to_new_tab, has_code, is_at_start, js, say};
use e2e::requests::{exchanges, field};
use e2e::sandbox::DEMO_CLIENT_SECRET;
use e2e::{Engine, Stage, eventually};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::start::StartText;

/// A script that a funnel uses to store its visitor's step in its history state.
const STATE: &str = "<script>history.replaceState({ step: 2 }, '')</script>";

/// An element that makes a funnel send its full address as the referrer of each request, unless the element that makes
/// the request sets another policy.
const UNSAFE_URL: &str = r#"<meta name="referrer" content="unsafe-url">"#;

/// Returns the HTML of the page. A script that records the page could send this HTML to another host.
async fn recorded(stage: &Stage) -> String {
    js(stage, "return document.documentElement.outerHTML", vec![]).await.to_string()
}

async fn the_code_reaches_the_frame_and_appears_in_no_log(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let code = fresh_code(stage);
    let rest = format!("?utm=a%20b&code={code}&state=x&tag=1&postcode=2#part?code=3");
    funnel.arrive_with(&[STATE, SCRIPT].concat(), PLACE, &rest).await;
    let address = "return location.search + location.hash + JSON.stringify(history.state)";
    let expected = "?utm=a%20b&tag=1&postcode=2#part?code=3{\"step\":2}";
    assert_eq!(
        js(stage, address, vec![]).await,
        expected,
        "the script removed too much or too little from the address"
    );
    enter_with_code(stage).await;
    let in_frame = recorded(stage).await;
    assert!(in_frame.contains("Client secret") && !in_frame.contains(&code), "the frame's page has the code");
    let access = get_tokens(stage).await;
    stage.storage().await.assert_holds_none(std::slice::from_ref(&code));
    leave(stage).await;
    funnel.hears("tokens").await;
    let around = recorded(stage).await;
    assert!(around.contains("iframe") && !around.contains(&code), "the funnel's page has the code");
    let told = funnel.told().await;
    for secret in [&code, &access, DEMO_CLIENT_SECRET] {
        assert!(!told.contains(secret), "a message holds a secret");
    }
    let requests = [stage.site.requests(), funnel.site.requests()].concat();
    for request in requests.iter().filter(|request| request.path != PATH) {
        assert!(!format!("{request:?}").contains(&code), "the code is in the log: {}", request.path);
    }
    // Firefox identifies an inline script by the address of its page. In this test, that address contains the
    // authorization code.
    if stage.browser.engine() != Engine::Firefox {
        let console = stage.console().await;
        assert!(console.iter().all(|entry| !entry.text.contains(&code)), "the code is in the console");
    }
}

async fn a_funnel_page_with_full_referrers_sends_no_code_to_the_frames_host(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let code = fresh_code(stage);
    funnel.arrive_with(&[UNSAFE_URL, SCRIPT].concat(), PLACE, &format!("?code={code}&tag=1")).await;
    enter_with_code(stage).await;
    get_tokens(stage).await;
    let requests = stage.site.requests();
    assert!(requests.iter().any(|request| request.path == "/embed.js"));
    for request in requests {
        assert!(!format!("{request:?}").contains(&code), "the code is in the log: {}", request.path);
    }
}

async fn a_tab_opened_from_the_frame_after_forget_has_no_code(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(SCRIPT, PLACE).await;
    enter_with_code(stage).await;
    press(stage, say(CodeScreenText::Forget)).await;
    stage.screen.heading_is(say(StartText::Title)).await;
    press(stage, say(PageText::OpenInOwnTab)).await;
    go_to_new_tab(stage).await;
    is_at_start(stage).await;
}

/// Chooses to send the redirect URI. Waits until the redirect URI is the funnel's address.
async fn send_redirect_uri(stage: &Stage, expected: &str) {
    unfold(stage, say(CodeScreenText::CodeRow)).await;
    choose(stage, say(ExchangeText::SendRedirectUri)).await;
    let uri = stage.screen.field(say(ExchangeText::RedirectUri)).await;
    eventually("the address of the funnel is there", async || uri.value().await == expected).await;
}

async fn the_redirect_uri_is_the_address_of_the_funnel_page(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let registered = format!("{}{PATH}", funnel.origin());
    funnel.arrive_with(SCRIPT, PLACE, &format!("?tag=1&code={}", fresh_code(stage))).await;
    enter_with_code(stage).await;
    reload(stage).await;
    has_code(stage).await;
    send_redirect_uri(stage, &registered).await;
    press(stage, say(PageText::OpenInOwnTab)).await;
    let first = go_to_new_tab(stage).await;
    has_code(stage).await;
    send_redirect_uri(stage, &registered).await;
    assert!(stage.browser.client().close_window().await.is_ok());
    go_to(stage, first).await;
    enter(stage).await;
    get_tokens(stage).await;
    assert_eq!(field(&exchanges(stage)[0], "redirect_uri"), Some(&*registered));
}

async fn a_funnel_page_with_a_base_element_keeps_its_own_address(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let base = format!("<base href=\"{}/\">", funnel.site.other("base"));
    let rest = format!("?code={}&tag=1", fresh_code(stage));
    funnel.arrive_with(&[&base, SCRIPT].concat(), PLACE, &rest).await;
    let address = js(stage, "return location.href", vec![]).await;
    assert_eq!(address, format!("{}{PATH}?tag=1", funnel.origin()));
    enter_with_code(stage).await;
}

async fn an_error_in_the_funnel_pages_address_reaches_the_frame(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let rest = "?error=access_denied&error_description=not%20now&tag=1";
    funnel.arrive_with(SCRIPT, PLACE, rest).await;
    assert_eq!(js(stage, "return location.search", vec![]).await, "?tag=1");
    enter(stage).await;
    stage.screen.heading_is(say(ExchangeText::DeniedTitle)).await;
    stage.screen.says("not now").await;
}

async fn parameters_that_are_not_from_highlevel_stay_in_the_address(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let rest = "?state=open&utm=a%20b&zip_code=2";
    funnel.arrive_with(SCRIPT, PLACE, rest).await;
    assert_eq!(js(stage, "return location.search", vec![]).await, rest);
    enter(stage).await;
    stage.screen.heading_is(say(StartText::Title)).await;
}

e2e::in_every_browser!(
    the_code_reaches_the_frame_and_appears_in_no_log,
    a_funnel_page_with_full_referrers_sends_no_code_to_the_frames_host,
    a_tab_opened_from_the_frame_after_forget_has_no_code,
    the_redirect_uri_is_the_address_of_the_funnel_page,
    a_funnel_page_with_a_base_element_keeps_its_own_address,
    an_error_in_the_funnel_pages_address_reaches_the_frame,
    parameters_that_are_not_from_highlevel_stay_in_the_address,
);
