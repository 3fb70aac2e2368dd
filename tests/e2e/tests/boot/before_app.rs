//! Tests the page before the app runs: the authorization code is stored in the tab and removed from the address, the
//! form can be filled in, and the page remembers that a button was pressed.

use crate::person::{
    enter_code, fill, fill_and_press, fresh_code, has_code, has_tokens, js, play_on, say, typed,
};
use e2e::requests::{assert_nothing_sent, exchanges, expect_refusals, probes};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Key, Kind, Stage, Trouble, eventually};
use leg3_core::messages::check::CheckText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::ways::show_steps;

/// Opens the page with a fresh authorization code; the app does not run yet. Returns the code.
async fn arrive_without_app(stage: &Stage) -> String {
    let code = fresh_code(stage);
    open_without_app(stage, &format!("?code={code}&state=abc#code={code}"), say(CodeScreenText::CodeTitle))
        .await;
    code
}

/// Opens the page, and waits for the prerendered screen with this heading. The app does not run yet: the site sends the
/// app's WebAssembly file only after the test has called `heal`.
async fn open_without_app(stage: &Stage, rest: &str, heading: &str) {
    expect_refusals(stage);
    stage.site.trouble("_bg.wasm", Trouble::Held);
    stage.arrive(rest).await;
    stage.screen.heading_is(heading).await;
    eventually("the app is asked for", async || {
        stage.site.requests().iter().any(|request| request.path.ends_with("_bg.wasm"))
    })
    .await;
}

async fn app_arrives(stage: &Stage) {
    stage.site.heal("_bg.wasm");
    stage.app_is_alive().await;
}

async fn the_code_is_stored_only_in_the_session_storage(stage: &Stage) {
    let code = arrive_without_app(stage).await;
    let kept = stage.storage().await;
    assert_eq!(kept.at("location.href"), Some(format!("{}/", stage.site.origin()).as_str()));
    assert_eq!(kept.at("history.state"), Some("null"));
    assert_eq!(kept.places_of(std::slice::from_ref(&code)), ["sessionStorage[leg3.code]"]);
    assert_eq!(js(stage, "return history.length <= 2", vec![]).await, true);
    let page = js(stage, "return document.documentElement.outerHTML", vec![]).await.to_string();
    assert!(!page.contains(&code), "the code is on the page");
    app_arrives(stage).await;
}

/// The stage itself checks for duplicate ids when the test ends.
async fn the_page_has_no_duplicate_element_ids(stage: &Stage) {
    arrive_without_app(stage).await;
}

async fn several_presses_before_the_app_runs_send_the_code_once(stage: &Stage) {
    arrive_without_app(stage).await;
    fill(stage).await;
    stage.screen.double_click("Get my tokens").await;
    stage.screen.field("Client secret").await.focus().await;
    stage.screen.press_key(Key::Enter).await;
    stage.screen.button(say(ExchangeText::Starting)).await;
    assert_nothing_sent(stage);
    stage.site.heal("_bg.wasm");
    has_tokens(stage).await;
    assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 1));
}

async fn a_press_before_the_app_runs_applies_only_to_the_first_code(stage: &Stage) {
    arrive_without_app(stage).await;
    fill_and_press(stage).await;
    stage.screen.button(say(ExchangeText::Starting)).await;
    stage.site.heal("_bg.wasm");
    has_tokens(stage).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    stage.screen.heading_is(say(StartText::Title)).await;
    let code = fresh_code(stage);
    let note = format!("Code: {code} Client ID: {DEMO_CLIENT_ID} Client secret: {DEMO_CLIENT_SECRET}");
    enter_code(stage, &note).await;
    has_code(stage).await;
    eventually("both values are filled in", async || {
        typed(stage).await == [DEMO_CLIENT_ID, DEMO_CLIENT_SECRET]
    })
    .await;
    stage.screen.button("Get my tokens").await;
    assert_eq!(exchanges(stage).len(), 1, "the second code was sent without a press");
}

async fn typing_continues_while_the_app_starts(stage: &Stage) {
    arrive_without_app(stage).await;
    let (first, rest) = DEMO_CLIENT_ID.split_at(12);
    stage.screen.field("Client ID").await.focus().await;
    stage.screen.type_into("Client ID", first).await;
    app_arrives(stage).await;
    let field = stage.screen.field("Client ID").await;
    assert!(field.has_focus().await, "the focus was taken away");
    field.type_text(rest).await;
    assert_eq!(field.value().await, DEMO_CLIENT_ID);
    stage.screen.type_into("Client secret", DEMO_CLIENT_SECRET).await;
    stage.screen.press_key(Key::Enter).await;
    has_tokens(stage).await;
}

async fn the_selection_in_a_field_survives_the_start_of_the_app(stage: &Stage) {
    arrive_without_app(stage).await;
    stage.screen.type_into("Client ID", "abcdef").await;
    js(stage, "document.activeElement.setSelectionRange(2, 4)", vec![]).await;
    app_arrives(stage).await;
    let selected =
        "const field = document.activeElement; return [field.id, field.selectionStart, field.selectionEnd]";
    assert_eq!(js(stage, selected, vec![]).await, serde_json::json!(["client-id", 2, 4]));
}

async fn a_press_with_empty_fields_before_the_app_runs_asks_for_the_values(stage: &Stage) {
    arrive_without_app(stage).await;
    stage.screen.press("Get my tokens").await;
    app_arrives(stage).await;
    stage.screen.says(say(ExchangeText::IdMissing)).await;
    stage.screen.says(say(ExchangeText::SecretMissing)).await;
    stage.screen.button("Get my tokens").await;
    assert_nothing_sent(stage);
}

async fn a_code_pasted_before_the_app_runs_is_recognised(stage: &Stage) {
    open_without_app(stage, "", say(StartText::Title)).await;
    stage.screen.paste_into(say(StartText::Paste), &fresh_code(stage)).await;
    stage.screen.press(say(StartText::TellMe)).await;
    stage.screen.button(say(ExchangeText::Starting)).await;
    stage.site.heal("_bg.wasm");
    stage.screen.press(say(FindingText::UseCode)).await;
    has_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    assert_eq!(exchanges(stage).len(), 1, "the press before the app started sent a code");
}

async fn a_tool_chosen_before_the_app_runs_stays_chosen(stage: &Stage) {
    open_without_app(stage, "", say(StartText::Title)).await;
    stage.screen.choose(say(StartText::Make)).await;
    app_arrives(stage).await;
    stage.screen.button(&show_steps(5)).await;
}

async fn controls_that_need_the_app_are_hidden_until_it_runs(stage: &Stage) {
    arrive_without_app(stage).await;
    stage.screen.button("Get my tokens").await;
    for name in [say(ExchangeText::ShowClientSecret), say(CheckText::HowToCheck)] {
        stage.screen.gone(Kind::Button, name).await;
    }
    app_arrives(stage).await;
    stage.screen.press(say(ExchangeText::ShowClientSecret)).await;
    stage.screen.button(say(ExchangeText::HideClientSecret)).await;
}

e2e::in_every_browser!(
    the_code_is_stored_only_in_the_session_storage,
    the_page_has_no_duplicate_element_ids,
    several_presses_before_the_app_runs_send_the_code_once,
    a_press_before_the_app_runs_applies_only_to_the_first_code,
    typing_continues_while_the_app_starts,
    the_selection_in_a_field_survives_the_start_of_the_app,
    a_press_with_empty_fields_before_the_app_runs_asks_for_the_values,
    a_code_pasted_before_the_app_runs_is_recognised,
    a_tool_chosen_before_the_app_runs_stays_chosen,
    controls_that_need_the_app_are_hidden_until_it_runs,
);
