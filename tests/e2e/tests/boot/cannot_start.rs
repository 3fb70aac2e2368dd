//! Tests the page when the app cannot start: the page reports the failure, shows the authorization code, and offers
//! only controls that work.

use crate::person::{fresh_code, has_code, js, play, play_on, say};
use e2e::requests::assert_nothing_sent;
use e2e::{Kind, Stage, Trouble, dist};
use leg3_core::messages::check::CheckText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::start::StartText;

/// Lists the texts of all visible elements that can be filled in, pressed or opened.
const TO_PRESS: &str = "return [...document.querySelectorAll('a, button, input, select, textarea, summary')]
    .filter(it => it.checkVisibility()).map(it => it.innerText)";

/// Opens the page, and returns the path of one of the two files that the app needs to start. `kind` is `fetch` for the
/// WebAssembly file and `script` for the JavaScript file.
async fn file(stage: &Stage, kind: &str) -> String {
    stage.arrive("").await;
    stage.app_is_alive().await;
    let script = "return new URL(document.querySelector(`link[rel=app][as=${arguments[0]}]`).href).pathname";
    js(stage, script, vec![kind.into()]).await.as_str().unwrap_or_default().to_owned()
}

/// Checks that the page shows no text from another screen, and no text about another failure.
async fn is_said_alone(stage: &Stage) {
    let text = stage.screen.text().await;
    for other in [
        say(StartText::Title),
        say(CodeScreenText::CodeTitle),
        say(CheckText::Promise),
        say(PageText::RailInstall),
        say(PageText::NoScript),
        say(PageText::StillThere),
        say(PageText::StoppedWhy),
    ] {
        assert!(!text.contains(other), "{other}: {text}");
    }
}

/// Sets this trouble for the file that [`file`] returns for `kind`. Checks that the page reports the failed start and
/// shows the authorization code, and that a reload restores the code after the trouble is removed.
async fn does_not_start(stage: &Stage, kind: &str, trouble: Trouble) {
    let file = file(stage, kind).await;
    stage.expect(stage.site.authority().as_str());
    stage.expect("integrity");
    stage.site.trouble(&file, trouble);
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}")).await;
    stage.screen.heading_is(say(PageText::Unstarted)).await;
    for words in ["L3-01", code.as_str(), "client_id=", "https://services.leadconnectorhq.com/oauth/token"] {
        stage.screen.says(words).await;
    }
    assert!(!stage.screen.text().await.contains("YOUR-CODE"), "the command lacks the code");
    is_said_alone(stage).await;
    assert_eq!(js(stage, TO_PRESS, vec![]).await, serde_json::json!([say(CodeScreenText::Forget)]));
    assert_eq!(js(stage, "return document.activeElement.tagName", vec![]).await, "H1");
    assert_eq!(js(stage, "return document.title", vec![]).await, say(PageText::Unstarted));
    assert_nothing_sent(stage);
    // The code is still valid, and a reload restores it.
    stage.site.heal(&file);
    stage.reload().await;
    has_code(stage).await;
}

async fn a_missing_wasm_file_shows_an_error_with_the_code(stage: &Stage) {
    does_not_start(stage, "fetch", Trouble::Missing).await;
}

async fn a_truncated_wasm_file_shows_an_error_with_the_code(stage: &Stage) {
    does_not_start(stage, "fetch", Trouble::Truncated).await;
}

async fn a_modified_wasm_file_shows_an_error_with_the_code(stage: &Stage) {
    does_not_start(stage, "fetch", Trouble::Altered).await;
}

async fn a_missing_javascript_file_shows_an_error_with_the_code(stage: &Stage) {
    does_not_start(stage, "script", Trouble::Missing).await;
}

async fn a_modified_javascript_file_shows_an_error_with_the_code(stage: &Stage) {
    does_not_start(stage, "script", Trouble::Altered).await;
}

#[test]
fn a_failed_start_without_a_code_shows_the_command_with_a_placeholder() {
    play(async |stage| {
        stage.expect(stage.site.authority().as_str());
        stage.site.trouble("_bg.wasm", Trouble::Missing);
        stage.arrive("").await;
        stage.screen.heading_is(say(PageText::Unstarted)).await;
        stage.screen.says("YOUR-CODE").await;
        stage.screen.gone(Kind::Heading, say(ExchangeText::Code)).await;
        stage.screen.gone(Kind::Heading, say(ExchangeText::RawAnswer)).await;
        is_said_alone(stage).await;
    });
}

/// When the app fails to load, a script of the page has already removed the authorization code from the address.
#[test]
fn the_page_does_not_say_that_a_removed_code_is_still_in_the_address() {
    play(async |stage| {
        stage.expect(stage.site.authority().as_str());
        stage.site.trouble("_bg.wasm", Trouble::Missing);
        stage.arrive(&format!("?code={}", fresh_code(stage))).await;
        stage.screen.says("L3-01").await;
        assert!(
            !stage.screen.text().await.contains(say(PageText::StillThere)),
            "the page says that the code is still in the address"
        );
    });
}

#[test]
fn a_truncated_page_says_only_that_it_did_not_start() {
    play(async |stage| {
        let page = std::fs::read_to_string(dist().join("index.html")).unwrap_or_default();
        let (half, _) = page.split_once("<div id=\"stopped\"").unwrap_or_default();
        stage.site.give("/", half);
        stage.arrive(&format!("?code={}", fresh_code(stage))).await;
        stage.screen.heading_is(say(PageText::Unstarted)).await;
        assert_eq!(js(stage, TO_PRESS, vec![]).await, serde_json::json!([]));
        assert_nothing_sent(stage);
        stage.site.give("/", page);
        stage.reload().await;
        has_code(stage).await;
    });
}

/// The Content Security Policy blocks a changed script. If the first script does not run, the page's other scripts stop
/// with an error.
#[test]
fn a_modified_first_script_is_blocked_and_leaves_the_code_in_the_address() {
    play(async |stage| {
        stage.expect("Content Security Policy");
        stage.expect("A script of this page was changed");
        let page = std::fs::read_to_string(dist().join("index.html")).unwrap_or_default();
        let changed = page.replacen("<script>\"use strict\";", "<script>\"use strict\"; ", 1);
        assert_ne!(page, changed, "the first script begins differently");
        stage.site.give("/", changed);
        let code = fresh_code(stage);
        stage.arrive(&format!("?code={code}")).await;
        stage.screen.heading_is(say(PageText::Unstarted)).await;
        for words in [PageText::UnstartedWhy, PageText::StillThere, PageText::ShutIn] {
            stage.screen.says(say(words)).await;
        }
        let address = js(stage, "return location.search", vec![]).await;
        assert_eq!(address, format!("?code={code}"));
        assert_eq!(js(stage, TO_PRESS, vec![]).await, serde_json::json!([]));
        assert_nothing_sent(stage);
        stage.site.give("/", page);
        stage.reload().await;
        has_code(stage).await;
    });
}

e2e::in_every_browser!(
    a_missing_wasm_file_shows_an_error_with_the_code,
    a_truncated_wasm_file_shows_an_error_with_the_code,
    a_modified_wasm_file_shows_an_error_with_the_code,
    a_missing_javascript_file_shows_an_error_with_the_code,
    a_modified_javascript_file_shows_an_error_with_the_code,
);

async fn without_scripts_the_page_says_only_that_scripts_are_switched_off(stage: &Stage) {
    stage.browser.set_preference("javascript.enabled", false).await;
    stage.arrive(&format!("?code={}", fresh_code(stage))).await;
    stage.screen.says(say(PageText::NoScript)).await;
    stage.screen.says(say(PageText::StillThere)).await;
    let text = stage.screen.text().await;
    assert!(!text.contains(say(PageText::UnstartedWhy)), "the page also names another reason: {text}");
    assert_eq!(js(stage, TO_PRESS, vec![]).await, serde_json::json!([]));
}

mod without_scripts {
    use super::*;
    e2e::in_firefox!(without_scripts_the_page_says_only_that_scripts_are_switched_off);
}
