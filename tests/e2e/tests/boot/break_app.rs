//! Helpers that make the app fail and check the page after the failure.

use crate::person::{arrive_with_code, fill_and_press, js, say};
use e2e::requests::exchanges;
use e2e::sandbox::{Fault, FaultKind, On};
use e2e::{Kind, Stage, eventually};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::tokens::TokensText;

/// Makes the browser functions with which the app draws throw an error. The app then panics. The scripts in `boot/` can
/// still draw, because they use other functions.
pub(super) const NOTHING_TO_DRAW_WITH: &str =
    "document.createElement = no; Node.prototype.cloneNode = no; document.createTextNode = no;";

/// Breaks the function `Date.now`, which the app calls every second. The browser then throws an error inside the app's
/// code. The page cannot detect an error that the test's own script throws.
pub(crate) const NO_CLOCK: &str = "window.Date.now = window.Map;";

/// Runs a script that breaks browser functions that the app needs, as a hostile extension could. Allows the console
/// errors that this causes.
pub(crate) async fn break_app(stage: &Stage, script: &str) {
    for part in
        ["broken on purpose", "unreachable", "Unreachable code", "panicked", "requires 'new'", "without new"]
    {
        stage.expect(part);
    }
    js(stage, &["const no = () => { throw new Error('broken on purpose') };", script].concat(), vec![]).await;
}

/// Opens the page with a fresh authorization code, presses *Get my tokens*, and breaks the app while the code is being
/// sent. Returns the code.
pub(super) async fn break_during_the_exchange(stage: &Stage, script: &str) -> String {
    stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
    let code = arrive_with_code(stage).await;
    fill_and_press(stage).await;
    eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
    break_app(stage, script).await;
    code
}

/// Makes the app panic while it shows tokens.
pub(crate) async fn die_with_tokens(stage: &Stage) {
    break_app(stage, NOTHING_TO_DRAW_WITH).await;
    stage.screen.press(say(TokensText::ShowAccess)).await;
    is_dead(stage).await;
}

/// While the app shows the screen for an authorization code, makes the app fail with an error that is not a panic.
pub(crate) async fn die_with_code(stage: &Stage) {
    break_app(stage, NO_CLOCK).await;
    is_dead(stage).await;
}

/// While the authorization code is being sent, makes the app fail with an error that is not a panic. Returns the code.
pub(crate) async fn die_during_the_exchange(stage: &Stage) -> String {
    let code = break_during_the_exchange(stage, NO_CLOCK).await;
    is_dead(stage).await;
    code
}

/// Checks that the page says that it stopped, and that its only button is *Forget everything*.
pub(crate) async fn is_dead(stage: &Stage) {
    stage.screen.says("L3-02").await;
    stage.screen.heading_is(say(PageText::Stopped)).await;
    stage.screen.says(say(PageText::StoppedWhy)).await;
    stage.screen.gone(Kind::Button, say(ExchangeText::GetMyTokens)).await;
    assert_eq!(stage.screen.names(Kind::Button).await, [say(CodeScreenText::Forget)]);
    assert_eq!(js(stage, "return document.title", vec![]).await, say(PageText::Stopped));
}
