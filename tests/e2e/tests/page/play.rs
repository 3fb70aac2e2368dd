//! What most tests begin with, and the steps they share.

use crate::wire::expect_refusals;
use crate::words::{Words, say};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install};
use e2e::{Engine, HIGHLEVEL, Size, Stage, dist, eventually, play_in};
use leg3_core::messages::privacy::PrivacyText;
use serde_json::Value;

/// Plays a test of the whole page in this browser.
pub(crate) fn play_on(engine: Engine, test: impl AsyncFnOnce(&Stage)) {
    play_in(engine, dist(), Size::LAPTOP, test);
}

/// The sub-account that most installs here are for.
pub(crate) const LOCATION: &str = "locSandbox0000000001";

/// A fresh code of a sub-account install.
pub(crate) fn fresh_code(stage: &Stage) -> String {
    stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::sub_account(LOCATION))
}

/// Arrives with a fresh code of a sub-account install. Gives the code.
pub(crate) async fn arrive_with_code(stage: &Stage) -> String {
    arrive_with(stage, Install::sub_account(LOCATION)).await
}

/// Arrives with a fresh code of this install. Gives the code.
pub(crate) async fn arrive_with(stage: &Stage, install: Install) -> String {
    expect_refusals(stage);
    let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, install);
    arrive(stage, &code).await;
    code
}

/// Arrives with this code.
pub(crate) async fn arrive(stage: &Stage, code: &str) {
    stage.arrive(&format!("?code={code}")).await;
    app_is_there(stage).await;
    stage.screen.heading_is("HighLevel sent you a code").await;
    settled(stage).await;
}

/// Waits until the second program has taken its places, too: no button moves any more under the hand that presses it, and
/// each is heard.
pub(crate) async fn settled(stage: &Stage) {
    eventually("the second program is there", async || places(stage).await != 0).await;
}

/// How much the second program has put on the page.
pub(crate) async fn places(stage: &Stage) -> u64 {
    let script = "return document.getElementById('commands')?.childElementCount ?? 0";
    js(stage, script, vec![]).await.as_u64().unwrap_or_default()
}

/// Waits until the app has taken over from `boot.js`: it drew its foot.
pub(crate) async fn app_is_there(stage: &Stage) {
    stage.screen.says(say(PrivacyText::SendsTo)).await;
}

/// Fills both fields of the form with the demo app's values.
pub(crate) async fn fill(stage: &Stage) {
    fill_with(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
}

/// Fills both fields of the form, whatever they held.
pub(crate) async fn fill_with(stage: &Stage, id: &str, secret: &str) {
    for (name, value) in [("Client ID", id), ("Client secret", secret)] {
        let field = stage.screen.field(name).await;
        if !field.value().await.is_empty() {
            field.clear().await;
        }
        field.paste(value).await;
        eventually("the value is in the field", async || field.value().await == value).await;
    }
}

/// Paste, paste, press.
pub(crate) async fn fill_and_press(stage: &Stage) {
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
}

/// From the redirect to the tokens. Gives the code.
pub(crate) async fn get_tokens(stage: &Stage) -> String {
    let code = arrive_with_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    code
}

/// Waits for the tokens.
pub(crate) async fn has_tokens(stage: &Stage) {
    stage.screen.heading_is("You have your tokens").await;
}

/// Presses the button with these words.
pub(crate) async fn press(stage: &Stage, words: impl Words) {
    stage.screen.press(say(words)).await;
}

/// Presses a button that copies, and gives what it put on the clipboard.
pub(crate) async fn copied(stage: &Stage, button: impl Words) -> String {
    copied_by(stage, say(button)).await
}

/// Presses the button of this name, which copies, and gives what it put on the clipboard.
pub(crate) async fn copied_by(stage: &Stage, name: &str) -> String {
    stage.screen.copy("nothing was copied").await;
    stage.screen.press(name).await;
    eventually("something is copied", async || {
        Some(stage.screen.clipboard().await).filter(|text| text != "nothing was copied")
    })
    .await
}

/// What a list of facts says about this.
pub(crate) async fn fact(stage: &Stage, name: impl Words) -> Option<String> {
    let script = "return [...document.querySelectorAll('dt')].filter(term => term.checkVisibility())
        .find(term => term.textContent === arguments[0])?.nextElementSibling.innerText.trim()";
    js(stage, script, vec![say(name).into()]).await.as_str().map(str::to_owned)
}

/// Waits until a list of facts says this, or more that begins with it.
pub(crate) async fn fact_begins(stage: &Stage, name: impl Words, expected: &str) {
    let name = say(name);
    eventually(format_args!("\u{201c}{name}\u{201d} says \u{201c}{expected}\u{201d}"), async || {
        fact(stage, name).await.is_some_and(|said| said.starts_with(expected))
    })
    .await;
}

/// Whether the browser has the whole answer to this, and had a turn to look at it.
pub(crate) async fn has_come(stage: &Stage, part: &str) -> bool {
    let script = "const ended = performance.getEntriesByType('resource').some(
            ({ name, responseEnd }) => name.includes(arguments[0]) && responseEnd > 0);
        const [, done] = arguments; setTimeout(() => setTimeout(() => done(ended)))";
    let answer = stage.browser.client().execute_async(script, vec![part.into()]).await;
    answer.is_ok_and(|ended| ended == true)
}

/// Takes the network away once the page has all that it fetches unasked: what is still on its way would fail, and be
/// an error in the console.
pub(crate) async fn lose_network(stage: &Stage) {
    for part in ["/leg3.json", "/scopes-"] {
        eventually("what the page fetches unasked is here", async || has_come(stage, part).await).await;
    }
    stage.browser.offline(true).await;
}

/// Makes HighLevel unreachable for the browser, as a blocker does.
pub(crate) fn block_highlevel(stage: &Stage) {
    stage.expect("services.leadconnectorhq.com");
    stage.proxy.refuse(HIGHLEVEL);
}

/// Runs a script in the page.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
pub(crate) async fn js(stage: &Stage, script: &str, arguments: Vec<Value>) -> Value {
    stage.browser.client().execute(script, arguments).await.expect("run a script in the page")
}
