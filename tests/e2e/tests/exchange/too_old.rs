//! Tests the actions that the page offers for an authorization code that is probably too old.

use crate::exchange::countdown::{CLOCK, arrive, seconds_pass};
use crate::person::{
    assert_one_primary, enter_code, explains, fill, fill_and_press, fresh_code, has_code, has_tokens, js,
    play, say, typed,
};
use e2e::requests::{assert_nothing_sent, exchanges, expect_refusals, field};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Fault, FaultKind, On};
use e2e::{Kind, Stage, eventually};
use leg3_core::exchange::code_age::CodeAge::{Good, ProbablyTooOld};
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;

/// Waits for the screen that says that the authorization code is probably too old.
async fn is_too_old(stage: &Stage) {
    stage.screen.heading_is(say(CodeScreenText::TooOldTitle)).await;
    stage.screen.says(&ProbablyTooOld.statement()).await;
    stage.screen.says(say(CodeScreenText::TooOldLead)).await;
    stage.screen.button(say(ExchangeText::FreshCode)).await;
    stage.screen.button(say(CodeScreenText::TryItAnyway)).await;
    stage.screen.gone(Kind::Button, "Get my tokens").await;
    assert_one_primary(stage).await;
}

#[test]
fn a_code_that_gets_too_old_can_be_tried_anyway() {
    play(async |stage| {
        let code = arrive(stage).await;
        fill(stage).await;
        seconds_pass(stage, 600).await;
        is_too_old(stage).await;
        let focused = "return document.activeElement.tagName";
        eventually("the heading is announced", async || js(stage, focused, vec![]).await == "H1").await;
        assert_nothing_sent(stage);
        stage.screen.press(say(CodeScreenText::TryItAnyway)).await;
        has_code(stage).await;
        assert_one_primary(stage).await;
        assert_eq!(typed(stage).await, [DEMO_CLIENT_ID, DEMO_CLIENT_SECRET]);
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        assert_eq!(field(&exchanges(stage)[0], "code"), Some(code.as_str()));
    });
}

#[test]
fn a_fresh_code_replaces_a_code_that_is_too_old_and_keeps_the_typed_values() {
    play(async |stage| {
        arrive(stage).await;
        fill(stage).await;
        seconds_pass(stage, 600).await;
        is_too_old(stage).await;
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        stage.screen.says(say(ReturnText::FreshHow)).await;
        enter_code(stage, &fresh_code(stage)).await;
        has_code(stage).await;
        stage.screen.says(&Good(9).statement()).await;
        assert_eq!(typed(stage).await, [DEMO_CLIENT_ID, DEMO_CLIENT_SECRET]);
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}

#[test]
fn a_second_code_that_gets_too_old_is_reported_too() {
    play(async |stage| {
        stage.browser.before_every_page(CLOCK).await;
        expect_refusals(stage);
        stage.arrive("?code=0123456789012345678901234567890123456789").await;
        has_code(stage).await;
        seconds_pass(stage, 600).await;
        is_too_old(stage).await;
        stage.screen.press(say(CodeScreenText::TryItAnyway)).await;
        fill_and_press(stage).await;
        explains(stage, Refused(CodeNotFound)).await;
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        enter_code(stage, &fresh_code(stage)).await;
        has_code(stage).await;
        seconds_pass(stage, 600).await;
        is_too_old(stage).await;
    });
}

#[test]
fn the_page_keeps_waiting_for_a_sent_code_that_gets_too_old() {
    play(async |stage| {
        stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
        arrive(stage).await;
        fill_and_press(stage).await;
        eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
        seconds_pass(stage, 600).await;
        stage.screen.says("services.leadconnectorhq.com · 60").await;
        stage.screen.heading_is(say(CodeScreenText::WorkingTitle)).await;
        stage.sandbox.set_fault(None);
        has_tokens(stage).await;
    });
}
