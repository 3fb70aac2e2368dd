//! When HighLevel is slow. The page's long timers are kept by the test, which ends the page's patience when it likes.

use crate::install::build;
use crate::play::{arrive_with_code, fill_and_press, has_tokens, js, press};
use crate::tabs::agree_in_another_tab;
use crate::wire::{exchanges, expect_trouble, explains};
use crate::words::say;
use e2e::sandbox::{Fault, FaultKind, On};
use e2e::{Stage, eventually, play};
use leg3_core::exchange::failure::Failure;
use leg3_core::highlevel::{EXCHANGE_TIMEOUT, PROBE_TIMEOUT};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;

const KEEP_TIMERS: &str = "(() => {
    const real = window.setTimeout;
    window.__kept = [];
    window.setTimeout = (act, ms, ...rest) =>
        ms >= 5000 ? window.__kept.push({ act, ms }) : real(act, ms, ...rest);
})()";

/// Arrives on a page whose patience is in the test's hands, and presses; HighLevel keeps its answer to itself until
/// [`it_answers`].
async fn press_while_slow(stage: &Stage, on: On) {
    expect_trouble(stage);
    stage.browser.before_every_page(KEEP_TIMERS).await;
    stage.sandbox.set_fault(Some(Fault::once(on, FaultKind::Hold)));
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
}

/// Lets HighLevel give the answer that it kept.
fn it_answers(stage: &Stage) {
    stage.sandbox.set_fault(None);
}

/// Lets the page's timers of this length strike.
async fn patience_ends(stage: &Stage, length: u32) {
    let script = "const due = window.__kept.filter(timer => timer.ms === arguments[0]);
        due.forEach(timer => timer.act());
        return due.length";
    eventually("the page set a timer", async || js(stage, script, vec![length.into()]).await != 0).await;
}

async fn exchange_is_under_way(stage: &Stage) {
    eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
}

#[test]
fn a_silent_probe_holds_the_code_back_and_its_late_answer_is_told() {
    play(async |stage| {
        press_while_slow(stage, On::Probe).await;
        patience_ends(stage, PROBE_TIMEOUT).await;
        explains(stage, Failure::ProbeTimedOut).await;
        assert!(!stage.screen.text().await.contains("arrived"), "it says when, and counts no more");
        it_answers(stage);
        stage.screen.heading_is("HighLevel sent you a code").await;
        stage.screen.says(say(ExchangeText::AnsweredLate)).await;
        assert!(!stage.screen.text().await.contains("arrived"), "it came longer ago than now");
        assert!(exchanges(stage).is_empty(), "sent behind the person's back");
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}

#[test]
fn a_press_during_the_silence_asks_again() {
    play(async |stage| {
        press_while_slow(stage, On::Probe).await;
        patience_ends(stage, PROBE_TIMEOUT).await;
        explains(stage, Failure::ProbeTimedOut).await;
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn a_late_answer_is_still_taken() {
    play(async |stage| {
        press_while_slow(stage, On::Exchange).await;
        exchange_is_under_way(stage).await;
        patience_ends(stage, EXCHANGE_TIMEOUT).await;
        explains(stage, Failure::Overdue).await;
        stage.screen.says(say(ExchangeText::StopWaitingRisk)).await;
        it_answers(stage);
        has_tokens(stage).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn who_stops_waiting_is_told_what_that_means() {
    play(async |stage| {
        press_while_slow(stage, On::Exchange).await;
        exchange_is_under_way(stage).await;
        patience_ends(stage, EXCHANGE_TIMEOUT).await;
        explains(stage, Failure::Overdue).await;
        press(stage, ExchangeText::StopWaiting).await;
        explains(stage, Failure::Stopped).await;
        press(stage, ExchangeText::SendAgain).await;
        explains(stage, Failure::Refused(CodeNotFound)).await;
    });
}

#[test]
fn what_had_come_before_the_person_stopped_waiting_is_taken() {
    play(async |stage| {
        expect_trouble(stage);
        stage.browser.before_every_page(KEEP_TIMERS).await;
        stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::StallInsideAnswer)));
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        exchange_is_under_way(stage).await;
        patience_ends(stage, EXCHANGE_TIMEOUT).await;
        explains(stage, Failure::Overdue).await;
        press(stage, ExchangeText::StopWaiting).await;
        has_tokens(stage).await;
        stage.screen.says(say(TokensText::Salvaged)).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn a_fresh_code_from_another_tab_is_in_one_tab_only_also_while_an_answer_is_overdue() {
    play(async |stage| {
        build(stage).await;
        stage.screen.says(say(InstallText::LinkState)).await;
        press_while_slow(stage, On::Exchange).await;
        exchange_is_under_way(stage).await;
        patience_ends(stage, EXCHANGE_TIMEOUT).await;
        explains(stage, Failure::Overdue).await;
        agree_in_another_tab(stage).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        stage.screen.says(say(ReturnText::CameOver)).await;
        press(stage, "Get my tokens").await;
        has_tokens(stage).await;
        assert_eq!(exchanges(stage).len(), 2);
    });
}

#[test]
fn a_fresh_code_does_not_lose_the_answer_that_is_overdue() {
    play(async |stage| {
        press_while_slow(stage, On::Exchange).await;
        exchange_is_under_way(stage).await;
        patience_ends(stage, EXCHANGE_TIMEOUT).await;
        explains(stage, Failure::Overdue).await;
        press(stage, ExchangeText::FreshCode).await;
        stage.screen.paste_into("Code or redirected address", &crate::play::fresh_code(stage)).await;
        press(stage, ExchangeText::UseThisCode).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        it_answers(stage);
        has_tokens(stage).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}
