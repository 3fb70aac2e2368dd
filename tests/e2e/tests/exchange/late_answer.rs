//! Tests late responses. The tests hold back the page's long timers, and run them later.

use crate::person::{
    arrive_with_code, copied, enter_code, explains, explains_with, fill_and_press, fill_with, fresh_code,
    has_code, has_tokens, js, play, say,
};
use e2e::requests::{exchanges, expect_trouble, field};
use e2e::sandbox::{DEMO_CLIENT_ID, Fault, FaultKind, On};
use e2e::{Kind, Stage, eventually};
use leg3_core::exchange::failure::CodeStatus::MayBeUsedUp;
use leg3_core::exchange::failure::Failure::{self, Refused};
use leg3_core::highlevel::EXCHANGE_TIMEOUT;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse::{CodeNotFound, TooMany};

const KEEP_TIMERS: &str = "(() => {
    const real = window.setTimeout;
    window.kept = [];
    window.setTimeout = (act, ms, ...rest) =>
        ms >= 5000 ? window.kept.push({ act, ms }) : real(act, ms, ...rest);
})()";

/// Opens the page with a fresh authorization code. The test controls the page's long timers. The sandbox applies this
/// fault once.
pub(crate) async fn arrive_while(stage: &Stage, on: On, kind: FaultKind) {
    expect_trouble(stage);
    stage.browser.before_every_page(KEEP_TIMERS).await;
    stage.sandbox.set_fault(Some(Fault::once(on, kind)));
    arrive_with_code(stage).await;
}

/// Runs the page's timers with this length in milliseconds, as if their time had passed.
pub(crate) async fn time_is_up(stage: &Stage, length: u32) {
    let script = "const due = window.kept.filter(timer => timer.ms === arguments[0]);
        due.forEach(timer => timer.act());
        return due.length";
    eventually("the page set a timer", async || js(stage, script, vec![length.into()]).await != 0).await;
}

/// Opens the page with a fresh code, and presses *Get my tokens*. The sandbox applies this fault to the token request.
/// Waits until the page says that the token response is late.
pub(crate) async fn answer_is_overdue(stage: &Stage, kind: FaultKind) {
    arrive_while(stage, On::Exchange, kind).await;
    fill_and_press(stage).await;
    patience_ends(stage).await;
}

/// Waits until the authorization code is sent. Then runs the page's timer for the response, and checks that the page
/// says that the response is late.
async fn patience_ends(stage: &Stage) {
    eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
    time_is_up(stage, EXCHANGE_TIMEOUT).await;
    explains(stage, Failure::Overdue).await;
}

/// Makes HighLevel send the response that it held back.
pub(crate) fn it_answers(stage: &Stage) {
    stage.sandbox.set_fault(None);
}

#[test]
fn a_late_response_is_accepted() {
    play(async |stage| {
        answer_is_overdue(stage, FaultKind::Hold).await;
        stage.screen.says(say(ExchangeText::StopWaitingRisk)).await;
        it_answers(stage);
        has_tokens(stage).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn a_late_error_response_is_explained() {
    play(async |stage| {
        arrive_while(stage, On::Exchange, FaultKind::Hold).await;
        fill_with(stage, DEMO_CLIENT_ID, "mistyped").await;
        stage.screen.press("Get my tokens").await;
        patience_ends(stage).await;
        it_answers(stage);
        stage.screen.heading_is("Client ID and secret do not match").await;
        stage.screen.button(say(CodeScreenText::TryAgain)).await;
    });
}

#[test]
fn stopping_the_wait_is_explained_and_the_code_can_be_sent_again() {
    play(async |stage| {
        answer_is_overdue(stage, FaultKind::Hold).await;
        stage.screen.press(say(ExchangeText::StopWaiting)).await;
        explains(stage, Failure::Stopped).await;
        it_answers(stage);
        stage.screen.says(say(CodeScreenText::SendAgainRisk)).await;
        stage.screen.press(say(ExchangeText::SendAgain)).await;
        explains(stage, Refused(CodeNotFound)).await;
        assert_eq!(exchanges(stage).len(), 2);
    });
}

#[test]
fn a_code_that_was_sent_again_counts_as_possibly_used_up() {
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
fn tokens_in_a_partial_response_are_kept_when_the_wait_is_stopped() {
    play(async |stage| {
        answer_is_overdue(stage, FaultKind::StallInsideAnswer).await;
        stage.screen.press(say(ExchangeText::StopWaiting)).await;
        has_tokens(stage).await;
        stage.screen.says(say(TokensText::Salvaged)).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn a_late_response_is_accepted_after_a_fresh_code_was_entered() {
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
fn a_fresh_code_is_exchanged_while_the_first_response_is_late() {
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

/// A script that intercepts the second token request, which contains the code. HighLevel does not receive this request.
/// When a test calls `window.answer()`, the page receives a successful response without tokens.
const ANSWER_WITHOUT_TOKENS: &str = "(() => {
    const real = window.fetch;
    let posts = 0;
    window.fetch = (request, ...rest) => {
        posts += request.method === 'POST';
        if (request.method !== 'POST' || posts !== 2) return real(request, ...rest);
        return new Promise((arrive) => (window.answer = () => arrive(new Response('{\"hello\":\"there\"}'))));
    };
})();";

#[test]
fn a_late_response_without_tokens_can_be_seen_and_copied_beside_a_fresh_code() {
    play(async |stage| {
        stage.browser.before_every_page(&[ANSWER_WITHOUT_TOKENS, KEEP_TIMERS].concat()).await;
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        stage.screen.says(say(CodeScreenText::StepSwapping)).await;
        time_is_up(stage, EXCHANGE_TIMEOUT).await;
        explains(stage, Failure::Overdue).await;
        stage.screen.unfold(say(ExchangeText::FreshCode)).await;
        enter_code(stage, &fresh_code(stage)).await;
        has_code(stage).await;
        stage.screen.gone(Kind::Fold, say(ExchangeText::RawAnswer)).await;
        js(stage, "window.answer()", vec![]).await;
        stage.screen.says(say(ExchangeText::EarlierUnread)).await;
        stage.screen.unfold(say(ExchangeText::RawAnswer)).await;
        stage.screen.press(say(ExchangeText::RawShow)).await;
        stage.screen.says(r#"{"hello":"there"}"#).await;
        assert_eq!(copied(stage, say(ExchangeText::RawCopy)).await, r#"{"hello":"there"}"#);
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}
