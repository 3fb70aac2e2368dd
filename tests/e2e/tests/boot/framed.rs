//! Inside another page: the form is shown only if every page around is on the host's list.

use crate::person::{app_is_alive, fresh_code, go_to_new_tab, js, play_on, say};
use e2e::requests::assert_nothing_sent;
use e2e::{Stage, dist, eventually};
use leg3_core::messages::swap::SwapText;

/// The origin of the page around this one, which is another site.
fn origin_around(stage: &Stage) -> String {
    stage.site.other("shop")
}

/// Writes these origins into the page's list.
fn list(stage: &Stage, origins: &str) {
    let page = std::fs::read_to_string(dist().join("index.html")).unwrap_or_default();
    let list = |content: &str| format!("<meta name=\"leg3-embed\" content=\"{content}\">");
    assert!(page.contains(&list("")), "there is no list");
    stage.site.give("/", page.replace(&list(""), &list(origins)));
}

/// Opens a page with a frame around the path, and looks into the frame.
async fn open_around(stage: &Stage, origin: &str, path: &str) {
    stage.site.give("/around.html", format!("{HEAD}<iframe src=\"{path}\" width=360 height=700></iframe>"));
    stage.open(&format!("{origin}/around.html")).await;
    look_inside(stage).await;
}

/// What a page around begins with. It greets the page in it, as `embed.js` does.
const HEAD: &str = "<!doctype html><title>Shop</title><link rel=icon href=data:,><script>
    setInterval(() => frames[0]?.postMessage({ leg3: 'hello' }, '*'), 50)</script>";

async fn look_inside(stage: &Stage) {
    eventually("the frame can be entered", async || stage.browser.client().enter_frame(0).await.is_ok())
        .await;
}

/// Whether the form can be seen. The browser tells no names of what is in a frame.
async fn has_form(stage: &Stage) -> bool {
    let script = "return [...document.querySelectorAll('input, summary, .page form')].some(it => it.checkVisibility())";
    js(stage, script, vec![]).await == true
}

/// The page has decided that it is framed where it may not be.
async fn is_kept_out(stage: &Stage) {
    let heading =
        "return [...document.querySelectorAll('h1')].find(it => it.checkVisibility())?.textContent ?? ''";
    let said = "For your safety, the form doesn’t open inside this site.";
    eventually("the page is kept out", async || js(stage, heading, vec![]).await == said).await;
    assert!(!has_form(stage).await, "there is a form");
    assert_nothing_sent(stage);
    assert!(stage.browser.client().clone().enter_parent_frame().await.is_ok());
}

fn with_code(stage: &Stage) -> String {
    format!("{}/?code={}", stage.site.origin(), fresh_code(stage))
}

async fn a_page_that_is_listed_has_the_form(stage: &Stage) {
    list(stage, &origin_around(stage));
    open_around(stage, &origin_around(stage), &with_code(stage)).await;
    stage.screen.heading_is(say(SwapText::CodeTitle)).await;
    app_is_alive(stage).await;
    assert!(has_form(stage).await, "there is no form");
}

async fn a_page_that_is_not_listed_has_no_form_though_it_says_hello(stage: &Stage) {
    open_around(stage, &origin_around(stage), &with_code(stage)).await;
    is_kept_out(stage).await;
    let other = stage.site.other("another");
    list(stage, &other);
    open_around(stage, &origin_around(stage), &with_code(stage)).await;
    is_kept_out(stage).await;
}

async fn a_listed_page_inside_one_that_is_not_has_no_form(stage: &Stage) {
    list(stage, &origin_around(stage));
    let inner = format!("{HEAD}<iframe src=\"{}\" width=360 height=700></iframe>", with_code(stage));
    stage.site.give("/inner.html", inner);
    open_around(stage, &stage.site.other("stranger"), &format!("{}/inner.html", origin_around(stage))).await;
    look_inside(stage).await;
    is_kept_out(stage).await;
}

async fn the_address_of_a_page_around_stays_in_the_fragment_only_if_it_is_listed(stage: &Stage) {
    let page = format!("{}/funnel", origin_around(stage));
    for (listed, expected) in [(origin_around(stage), page.as_str()), (stage.site.other("another"), "")] {
        list(stage, &listed);
        stage.arrive(&format!("?code={}#page={page}", fresh_code(stage))).await;
        app_is_alive(stage).await;
        let fragment = js(stage, "return decodeURIComponent(location.hash)", vec![]).await;
        assert_eq!(fragment.as_str().unwrap_or_default().trim_start_matches("#page="), expected);
    }
}

/// Presses *Open in its own tab* in the frame, and looks into the new tab.
async fn open_own_tab(stage: &Stage, button: &str) {
    let client = stage.browser.client();
    let pressed = client.find(fantoccini::Locator::XPath(button)).await;
    assert!(pressed.is_ok(), "there is no button");
    if let Ok(button) = pressed {
        assert!(button.click().await.is_ok());
    }
    go_to_new_tab(stage).await;
    stage.screen.heading_is(say(SwapText::CodeTitle)).await;
    app_is_alive(stage).await;
    assert_eq!(js(stage, "return location.hash", vec![]).await, "");
}

const OWN_TAB: &str = "//button[.='Open in its own tab']";

async fn a_page_that_is_kept_out_takes_the_code_to_its_own_tab(stage: &Stage) {
    open_around(stage, &origin_around(stage), &with_code(stage)).await;
    is_kept_out(stage).await;
    look_inside(stage).await;
    open_own_tab(stage, OWN_TAB).await;
}

async fn a_page_that_is_let_in_takes_it_there_too(stage: &Stage) {
    list(stage, &origin_around(stage));
    open_around(stage, &origin_around(stage), &with_code(stage)).await;
    app_is_alive(stage).await;
    let line = "return document.querySelector('.framed').textContent";
    let line = js(stage, line, vec![]).await;
    assert!(line.as_str().unwrap_or_default().starts_with(&stage.site.origin()), "{line}");
    open_own_tab(stage, OWN_TAB).await;
}

e2e::in_every_browser!(
    a_page_that_is_kept_out_takes_the_code_to_its_own_tab,
    a_page_that_is_let_in_takes_it_there_too,
    a_page_that_is_listed_has_the_form,
    a_page_that_is_not_listed_has_no_form_though_it_says_hello,
    a_listed_page_inside_one_that_is_not_has_no_form,
    the_address_of_a_page_around_stays_in_the_fragment_only_if_it_is_listed,
);
