//! Tests a probe with a late response, and the screen that the page shows while it waits for a response.

use crate::exchange::late_answer::{arrive_while, it_answers, time_is_up};
use crate::person::{explains, fill_and_press, has_code, has_tokens, play, say};
use e2e::requests::{exchanges, probes};
use e2e::sandbox::{Fault, FaultKind, On};
use e2e::{Kind, Stage, eventually};
use leg3_core::exchange::failure::Failure;
use leg3_core::highlevel::{HOST, PROBE_TIMEOUT};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;

/// Opens the page with a fresh code, and presses *Get my tokens*. Waits until the page says that the response to the
/// probe is late.
async fn probe_is_silent(stage: &Stage) {
    arrive_while(stage, On::Probe, FaultKind::Hold).await;
    fill_and_press(stage).await;
    time_is_up(stage, PROBE_TIMEOUT).await;
    explains(stage, Failure::ProbeTimedOut).await;
}

/// Waits until the page shows that at least one second has passed since the request.
async fn seconds_are_counted(stage: &Stage) {
    let before = [HOST, " · "].concat();
    eventually("the seconds are counted", async || {
        let text = stage.screen.text().await;
        text.split(&before).nth(1).is_some_and(|seconds| seconds.starts_with(|it| ('1'..='9').contains(&it)))
    })
    .await;
}

#[test]
fn steps_and_elapsed_seconds_replace_the_button_during_the_exchange() {
    play(async |stage| {
        arrive_while(stage, On::Probe, FaultKind::Hold).await;
        fill_and_press(stage).await;
        stage.screen.says(say(CodeScreenText::StepChecking)).await;
        stage.screen.gone(Kind::Button, "Get my tokens").await;
        seconds_are_counted(stage).await;
        stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
        stage.screen.says(say(CodeScreenText::StepChecked)).await;
        stage.screen.says(say(CodeScreenText::StepSwapping)).await;
        seconds_are_counted(stage).await;
        it_answers(stage);
        has_tokens(stage).await;
    });
}

#[test]
fn a_probe_timeout_holds_back_the_code_and_a_late_response_is_reported() {
    play(async |stage| {
        probe_is_silent(stage).await;
        it_answers(stage);
        has_code(stage).await;
        stage.screen.says(say(ExchangeText::AnsweredLate)).await;
        assert!(exchanges(stage).is_empty(), "the code was sent without a press");
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}

#[test]
fn trying_again_after_a_probe_timeout_sends_another_probe() {
    play(async |stage| {
        probe_is_silent(stage).await;
        stage.screen.press(say(CodeScreenText::TryAgain)).await;
        has_tokens(stage).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (2, 1));
    });
}
