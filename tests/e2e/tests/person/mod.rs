//! Helpers for all tests: a person's actions on the page, and checks of what the page shows. Most helpers find elements
//! by their visible names.

mod primary_button;

pub(crate) use primary_button::{assert_one_primary, not_one_primary, primary_buttons, primary_names};

use e2e::requests::expect_refusals;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install};
use e2e::{Engine, Kind, Size, Stage, dist, eventually, play_in};
use fantoccini::wd::WindowHandle;
use leg3_core::exchange::failure::{CodeStatus, Failure};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::{Message, VOICE, exchange_advice, text_of};
use serde_json::Value;

/// The ID of the sub-account to which most installs in the tests belong.
pub(crate) const LOCATION: &str = "locSandbox0000000001";

/// The size of a phone's window. In this window, the primary button must be visible without scrolling.
pub(crate) const PHONE: Size = Size { width: 360, height: 740 };

/// Runs a test of the app in this browser, in a window of the size [`PHONE`].
pub(crate) fn play_on(engine: Engine, test: impl AsyncFnOnce(&Stage)) {
    play_in(engine, dist(), PHONE, test);
}

/// Runs a test of the app in Chromium, in a window of the size [`PHONE`].
pub(crate) fn play(test: impl AsyncFnOnce(&Stage)) {
    play_on(Engine::Chromium, test);
}

/// Returns the text that the page shows for a message.
pub(crate) fn say(message: impl Message) -> &'static str {
    text_of(message)
}

/// Returns a fresh authorization code from a sub-account install.
pub(crate) fn fresh_code(stage: &Stage) -> String {
    stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::sub_account(LOCATION))
}

/// Opens the page with a fresh authorization code from a sub-account install. Returns the code.
pub(crate) async fn arrive_with_code(stage: &Stage) -> String {
    expect_refusals(stage);
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}")).await;
    has_code(stage).await;
    code
}

/// Waits for the code screen, which the page shows when it has an authorization code.
pub(crate) async fn has_code(stage: &Stage) {
    stage.screen.heading_is(say(CodeScreenText::CodeTitle)).await;
    stage.app_is_alive().await;
}

/// Waits for the start screen.
pub(crate) async fn is_at_start(stage: &Stage) {
    stage.app_is_alive().await;
    stage.screen.heading_is(say(StartText::Title)).await;
}

/// Fills in the client ID and the client secret of the sandbox's app.
pub(crate) async fn fill(stage: &Stage) {
    for (name, value) in [("Client ID", DEMO_CLIENT_ID), ("Client secret", DEMO_CLIENT_SECRET)] {
        let field = stage.screen.field(name).await;
        field.replace(value).await;
        eventually("the value is in the field", async || field.value().await == value).await;
    }
}

/// Fills in the client ID and the client secret, and presses *Get my tokens*.
pub(crate) async fn fill_and_press(stage: &Stage) {
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
}

/// Waits for the screen that shows the tokens.
pub(crate) async fn has_tokens(stage: &Stage) {
    stage.screen.heading_is("You have your tokens").await;
}

/// Opens the row with the tokens, after the page has closed it. The page closes the row and shows its title when the
/// tokens are saved. Before that, the row has no title and is open, and this function does nothing.
pub(crate) async fn open_tokens(stage: &Stage) {
    if stage.screen.names(Kind::Fold).await.iter().any(|name| name == say(ReceivedText::YourTokens)) {
        stage.screen.unfold(say(ReceivedText::YourTokens)).await;
    }
}

/// Exchanges an authorization code for tokens, starting from the redirect. Returns the code.
pub(crate) async fn get_tokens(stage: &Stage) -> String {
    let code = arrive_with_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    code
}

/// Presses the button with this name, which copies a text. Returns that text.
pub(crate) async fn copied(stage: &Stage, button: &str) -> String {
    stage.screen.copy("nothing was copied").await;
    stage.screen.press(button).await;
    eventually("something is copied", async || {
        Some(stage.screen.clipboard().await).filter(|text| text != "nothing was copied")
    })
    .await
}

/// Checks that the page names this failure, states the status of the authorization code, and has exactly one primary
/// button, which is visible without scrolling.
pub(crate) async fn explains(stage: &Stage, failure: Failure) {
    explains_with(stage, failure, failure.code_status()).await;
}

/// Does the same check as [`explains`] for an authorization code that was already sent and has this status.
pub(crate) async fn explains_with(stage: &Stage, failure: Failure, status: CodeStatus) {
    says_advice(stage, failure, status).await;
    assert_one_primary(stage).await;
}

/// Does the same check as [`explains_with`], but ignores the primary button.
pub(crate) async fn says_advice(stage: &Stage, failure: Failure, status: CodeStatus) {
    let advice = exchange_advice::exchange_advice(failure, VOICE);
    stage.screen.heading_is(advice.title).await;
    stage.screen.says(advice.what).await;
    stage.screen.says(status.statement()).await;
    stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
    stage.screen.says(advice.why).await;
    stage.screen.says(failure.code()).await;
    stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
}

/// Waits until there is another tab, and switches to it. There must be only one other tab. Returns the tab that the
/// test used before.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
pub(crate) async fn go_to_new_tab(stage: &Stage) -> WindowHandle {
    let client = stage.browser.client();
    let first = eventually("there is a tab", async || client.window().await.ok()).await;
    let second = eventually("the new tab is open", async || {
        stage.browser.windows().await.into_iter().find(|window| *window != first)
    })
    .await;
    go_to(stage, second).await;
    first
}

/// Switches to this tab.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
pub(crate) async fn go_to(stage: &Stage, tab: WindowHandle) {
    stage.browser.client().switch_to_window(tab).await.expect("switch to the tab");
}

/// Runs a script in the page, and returns the value that the script returns.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
pub(crate) async fn js(stage: &Stage, script: &str, arguments: Vec<Value>) -> Value {
    stage.browser.client().execute(script, arguments).await.expect("run a script in the page")
}

/// Writes this value into the field with this name, and replaces the field's earlier value.
pub(crate) async fn replace(stage: &Stage, name: &str, value: &str) {
    let field = stage.screen.field(name).await;
    if !field.value().await.is_empty() {
        field.clear().await;
    }
    field.paste(value).await;
}

/// Fills in this client ID and this client secret, and replaces the earlier values.
pub(crate) async fn fill_with(stage: &Stage, id: &str, secret: &str) {
    replace(stage, "Client ID", id).await;
    replace(stage, "Client secret", secret).await;
    // The page may remove other characters around a value.
    let is_in =
        |field: &String, value: &str| value.contains(field.trim()) && field.is_empty() == value.is_empty();
    eventually("both values are in their fields", async || {
        let [typed_id, typed_secret] = typed(stage).await;
        is_in(&typed_id, id) && is_in(&typed_secret, secret)
    })
    .await;
}

/// Returns the values of the fields *Client ID* and *Client secret*.
pub(crate) async fn typed(stage: &Stage) -> [String; 2] {
    [
        stage.screen.field("Client ID").await.value().await,
        stage.screen.field("Client secret").await.value().await,
    ]
}

/// Returns the name of the field that accepts any text: the box on the start screen, or the field for a fresh
/// authorization code.
pub(crate) async fn paste_box(stage: &Stage) -> &'static str {
    let names = [say(StartText::Paste), say(ExchangeText::CodeOrAddress)];
    eventually("there is a field to paste into", async || {
        let fields = stage.screen.names(Kind::Field).await;
        names.into_iter().find(|name| fields.iter().any(|field| field == name))
    })
    .await
}

/// Pastes any text into the field that [`paste_box`] names.
pub(crate) async fn paste(stage: &Stage, text: &str) {
    replace(stage, paste_box(stage).await, text).await;
}

/// Pastes an authorization code or tokens, and presses the button that uses them.
pub(crate) async fn enter_code(stage: &Stage, text: &str) {
    paste(stage, text).await;
    let names = [say(FindingText::UseCode), say(FindingText::OpenTokens)];
    let next = eventually("there is a next step", async || {
        let buttons = stage.screen.names(Kind::Button).await;
        names.into_iter().find(|name| buttons.iter().any(|button| button == name))
    })
    .await;
    stage.screen.press(next).await;
}

/// Opens the row with HighLevel's unchanged response. The row is next to a failure, or in *Details* below the tokens.
pub(crate) async fn open_answer(stage: &Stage) {
    if stage.screen.heading().await == say(ReceivedText::Title) {
        stage.screen.unfold(say(ReceivedText::Details)).await;
    }
    stage.screen.unfold(say(ExchangeText::RawAnswer)).await;
}

/// Returns true if the page would ask for confirmation before the user leaves it. The test does not leave the page.
pub(crate) async fn is_asked_about(stage: &Stage) -> bool {
    let ask = "return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    js(stage, ask, vec![]).await == true
}
