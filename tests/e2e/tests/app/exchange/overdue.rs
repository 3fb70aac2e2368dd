//! When HighLevel is slow. The page's long timers are kept by the test, which lets them end when it likes.

use crate::person::{
    arrive_with_code, enter_code, explains, explains_with, fill_and_press, fill_with, fresh_code, has_code,
    has_tokens, js, play, say,
};
use e2e::requests::{exchanges, expect_trouble, field, probes};
use e2e::sandbox::{DEMO_CLIENT_ID, Fault, FaultKind, On};
use e2e::{Kind, Stage, eventually};
use leg3_core::exchange::failure::CodeStatus::MayBeUsedUp;
use leg3_core::exchange::failure::Failure::{self, Refused};
use leg3_core::highlevel::{EXCHANGE_TIMEOUT, HOST, PROBE_TIMEOUT};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::swap::SwapText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse::{CodeNotFound, TooMany};

const KEEP_TIMERS: &str = "(() => {
    const real = window.setTimeout;
    window.kept = [];
    window.setTimeout = (act, ms, ...rest) =>
        ms >= 5000 ? window.kept.push({ act, ms }) : real(act, ms, ...rest);
})()";

/// Arrives on a page whose timers are in the test's hands; HighLevel meets this fault once.
async fn arrive_while(stage: &Stage, on: On, kind: FaultKind) {
    expect_trouble(stage);
    stage.browser.before_every_page(KEEP_TIMERS).await;
    stage.sandbox.set_fault(Some(Fault::once(on, kind)));
    arrive_with_code(stage).await;
}

/// Lets the page's timers of this length end.
async fn time_is_up(stage: &Stage, length: u32) {
    let script = "const due = window.kept.filter(timer => timer.ms === arguments[0]);
        due.forEach(timer => timer.act());
        return due.length";
    eventually("the page set a timer", async || js(stage, script, vec![length.into()]).await != 0).await;
}

/// Arrives and presses; the answer to the probe does not come in time.
async fn probe_is_silent(stage: &Stage) {
    arrive_while(stage, On::Probe, FaultKind::Hold).await;
    fill_and_press(stage).await;
    time_is_up(stage, PROBE_TIMEOUT).await;
    explains(stage, Failure::ProbeTimedOut).await;
}

/// Arrives and presses; the answer to the code does not come in time.
pub(crate) async fn answer_is_overdue(stage: &Stage, kind: FaultKind) {
    arrive_while(stage, On::Exchange, kind).await;
    fill_and_press(stage).await;
    patience_ends(stage).await;
}

/// The code is sent, and the answer to it does not come in time.
async fn patience_ends(stage: &Stage) {
    eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
    time_is_up(stage, EXCHANGE_TIMEOUT).await;
    explains(stage, Failure::Overdue).await;
}

/// Lets HighLevel give the answer that it kept.
fn it_answers(stage: &Stage) {
    stage.sandbox.set_fault(None);
}

#[test]
fn the_steps_and_the_seconds_stand_in_the_place_of_the_button() {
    play(async |stage| {
        arrive_while(stage, On::Probe, FaultKind::Hold).await;
        fill_and_press(stage).await;
        stage.screen.says(say(SwapText::StepChecking)).await;
        stage.screen.gone(Kind::Button, "Get my tokens").await;
        stage.screen.says(&[HOST, " · 1 s"].concat()).await;
        stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
        stage.screen.says(say(SwapText::StepChecked)).await;
        stage.screen.says(say(SwapText::StepSwapping)).await;
        stage.screen.says(&[HOST, " · 1 s"].concat()).await;
        it_answers(stage);
        has_tokens(stage).await;
    });
}

#[test]
fn a_silent_probe_holds_the_code_back_and_its_late_answer_is_told() {
    play(async |stage| {
        probe_is_silent(stage).await;
        it_answers(stage);
        has_code(stage).await;
        stage.screen.says(say(ExchangeText::AnsweredLate)).await;
        assert!(exchanges(stage).is_empty(), "sent behind the person's back");
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}

#[test]
fn a_press_during_the_silence_asks_again() {
    play(async |stage| {
        probe_is_silent(stage).await;
        stage.screen.press(say(SwapText::TryAgain)).await;
        has_tokens(stage).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (2, 1));
    });
}

#[test]
fn a_late_answer_is_still_taken() {
    play(async |stage| {
        answer_is_overdue(stage, FaultKind::Hold).await;
        stage.screen.says(say(ExchangeText::StopWaitingRisk)).await;
        it_answers(stage);
        has_tokens(stage).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn a_late_refusal_is_explained() {
    play(async |stage| {
        arrive_while(stage, On::Exchange, FaultKind::Hold).await;
        fill_with(stage, DEMO_CLIENT_ID, "mistyped").await;
        stage.screen.press("Get my tokens").await;
        patience_ends(stage).await;
        it_answers(stage);
        stage.screen.heading_is("Client ID and secret do not match").await;
        stage.screen.button(say(SwapText::TryAgain)).await;
    });
}

#[test]
fn who_stops_waiting_is_told_what_that_means() {
    play(async |stage| {
        answer_is_overdue(stage, FaultKind::Hold).await;
        stage.screen.press(say(ExchangeText::StopWaiting)).await;
        explains(stage, Failure::Stopped).await;
        it_answers(stage);
        stage.screen.says(say(SwapText::SendAgainRisk)).await;
        stage.screen.press(say(ExchangeText::SendAgain)).await;
        explains(stage, Refused(CodeNotFound)).await;
        assert_eq!(exchanges(stage).len(), 2);
    });
}

#[test]
fn a_code_that_was_sent_again_never_counts_as_good() {
    play(async |stage| {
        answer_is_overdue(stage, FaultKind::Hold).await;
        stage.screen.press(say(ExchangeText::StopWaiting)).await;
        explains(stage, Failure::Stopped).await;
        stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::TooMany)));
        stage.screen.press(say(ExchangeText::SendAgain)).await;
        explains_with(stage, Refused(TooMany), MayBeUsedUp).await;
    });
}

#[test]
fn what_had_come_before_the_person_stopped_waiting_is_taken() {
    play(async |stage| {
        answer_is_overdue(stage, FaultKind::StallInsideAnswer).await;
        stage.screen.press(say(ExchangeText::StopWaiting)).await;
        has_tokens(stage).await;
        stage.screen.says(say(TokensText::Salvaged)).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn a_fresh_code_does_not_lose_the_answer_that_is_overdue() {
    play(async |stage| {
        answer_is_overdue(stage, FaultKind::Hold).await;
        stage.screen.unfold(say(ExchangeText::FreshCode)).await;
        enter_code(stage, &fresh_code(stage)).await;
        has_code(stage).await;
        it_answers(stage);
        has_tokens(stage).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn a_fresh_code_is_swapped_while_the_answer_to_the_first_is_overdue() {
    play(async |stage| {
        answer_is_overdue(stage, FaultKind::Hold).await;
        stage.screen.unfold(say(ExchangeText::FreshCode)).await;
        let fresh = fresh_code(stage);
        enter_code(stage, &fresh).await;
        has_code(stage).await;
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        let sent = exchanges(stage);
        assert_eq!((sent.len(), field(&sent[1], "code")), (2, Some(fresh.as_str())));
    });
}
