//! Tests the 30 seconds in which the same refresh token returns the same pair. The test controls the page's clock.

use crate::person::{copied, get_tokens, js, play, say};
use crate::refresh::token_ended::earlier_token;
use crate::refresh::{advice, enter, open_row, press, refreshes};
use e2e::requests::{break_it, expect_trouble, probes};
use e2e::sandbox::{Fault, FaultKind, On};
use e2e::{Kind, Stage, eventually};
use leg3_core::exchange::failure::Failure;
use leg3_core::highlevel::{EXCHANGE_TIMEOUT, REFRESH_SILENCE, RESEND_WINDOW};
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::oauth::response::Unreadable;
use leg3_core::refresh::failure::{RefreshFailure, RefreshTokenStatus};
use std::time::Duration;

/// A script that stops the page's clock until the test moves it. One-time timers shorter than five seconds still use
/// the browser's clock. Longer timers and all repeating timers run when the test's clock reaches them. `__aborted`
/// counts the aborted requests.
const CLOCK: &str = "(() => {
    const [begin, real, clear] = [Date.now(), window.setTimeout, window.clearTimeout];
    const abort = AbortController.prototype.abort;
    let [ahead, kept, number] = [0, [], 1e9];
    Date.now = () => begin + ahead;
    const keep = (act, ms, every) => {
        kept.push({ act, due: ahead + ms, every, number: ++number });
        return number;
    };
    window.setTimeout = (act, ms, ...rest) => ms >= 5000 ? keep(act, ms, 0) : real(act, ms, ...rest);
    window.setInterval = (act, ms) => keep(act, ms, ms);
    window.clearTimeout = window.clearInterval = (id) => {
        kept = kept.filter((timer) => timer.number !== id);
        clear(id);
    };
    window.__pass = (ms) => {
        const end = ahead + ms;
        for (;;) {
            const [next] = kept.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
            if (!next) break;
            ahead = next.due;
            if (next.every) next.due += next.every;
            else kept = kept.filter((timer) => timer !== next);
            next.act();
        }
        ahead = end;
    };
    window.__aborted = 0;
    AbortController.prototype.abort = function (...why) {
        window.__aborted++;
        return abort.apply(this, why);
    };
})()";

/// Moves the page's clock forward by this time.
async fn pass(stage: &Stage, milliseconds: u32) {
    js(stage, "window.__pass(arguments[0])", vec![milliseconds.into()]).await;
}

/// Gets tokens on a page whose clock is stopped, and opens the row of the refresh. Returns the access token.
async fn ready(stage: &Stage) -> String {
    expect_trouble(stage);
    stage.browser.before_every_page(CLOCK).await;
    get_tokens(stage).await;
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    open_row(stage).await;
    access
}

/// Presses *Get new tokens* while HighLevel sends no response. Waits until HighLevel has received the refresh token.
async fn refresh_in_silence(stage: &Stage) {
    refresh_in_silence_to(stage, 1).await;
}

/// Does the same as [`refresh_in_silence`], but HighLevel leaves this many requests unanswered until the fault is
/// removed.
async fn refresh_in_silence_to(stage: &Stage, times: u32) {
    stage.sandbox.set_fault(Some(Fault { times: Some(times), ..Fault::once(On::Refresh, FaultKind::Hold) }));
    press(stage).await;
    eventually("the refresh token is sent", async || refreshes(stage).len() == 1).await;
    stage.screen.says(say(RefreshText::StepRefreshing)).await;
}

/// Returns the number of requests that the page has aborted.
async fn aborted(stage: &Stage) -> u64 {
    js(stage, "return window.__aborted", vec![]).await.as_u64().unwrap_or_default()
}

async fn is_not_offered(stage: &Stage) {
    stage.screen.gone(Kind::Button, say(RefreshText::SendItAgain)).await;
    assert!(!stage.screen.text().await.contains(say(RefreshText::ResendPromise)));
}

#[test]
fn after_twelve_seconds_of_silence_resending_aborts_the_first_request_and_gets_the_pair() {
    play(async |stage| {
        let before = ready(stage).await;
        refresh_in_silence_to(stage, 2).await;
        pass(stage, REFRESH_SILENCE - 1).await;
        is_not_offered(stage).await;
        pass(stage, 1).await;
        for text in [say(RefreshText::ResendSilence), say(RefreshText::ResendPromise), "18 seconds left."] {
            stage.screen.says(text).await;
        }
        pass(stage, 17_000).await;
        stage.screen.says("1 second left.").await;
        let (tested, given_up) = (probes(stage).len(), aborted(stage).await);
        // The response arrives after both clicks.
        stage.screen.double_click(say(RefreshText::SendItAgain)).await;
        eventually("it is sent again", async || refreshes(stage).len() == 2).await;
        stage.sandbox.set_fault(None);
        stage.screen.says(say(RefreshText::RefreshDone)).await;
        let sent = refreshes(stage);
        assert_eq!(sent.len(), 2, "a double click did not send the refresh token exactly once");
        assert_eq!(sent[0], sent[1]);
        assert!(aborted(stage).await > given_up, "the first request was not aborted");
        assert_eq!(probes(stage).len(), tested, "a probe was sent before it");
        stage.screen.unfold(say(RefreshText::OldPair)).await;
        assert_eq!(copied(stage, say(RefreshText::CopyOldAccess)).await, before);
        assert_ne!(copied(stage, say(TokensText::CopyAccess)).await, before);
        is_not_offered(stage).await;
    });
}

#[test]
fn a_late_response_is_accepted_while_resending_is_offered() {
    play(async |stage| {
        ready(stage).await;
        refresh_in_silence(stage).await;
        pass(stage, REFRESH_SILENCE).await;
        stage.screen.button(say(RefreshText::SendItAgain)).await;
        stage.sandbox.set_fault(None);
        stage.screen.says(say(RefreshText::RefreshDone)).await;
        is_not_offered(stage).await;
        assert_eq!(refreshes(stage).len(), 1);
    });
}

#[test]
fn after_thirty_seconds_of_silence_resending_is_no_longer_offered() {
    play(async |stage| {
        ready(stage).await;
        refresh_in_silence(stage).await;
        pass(stage, EXCHANGE_TIMEOUT).await;
        let overdue = advice(RefreshFailure::Of(Failure::Overdue));
        for text in [overdue.title, overdue.what, say(RefreshText::ResendOver)] {
            stage.screen.says(text).await;
        }
        is_not_offered(stage).await;
        stage.screen.press(say(RefreshText::StopWaiting)).await;
        stage.screen.says(advice(RefreshFailure::Of(Failure::Stopped)).title).await;
        stage.screen.button(say(RefreshText::SendAgain)).await;
        assert_eq!(refreshes(stage).len(), 1);
    });
}

#[test]
fn the_resend_offer_ends_after_thirty_seconds_and_the_page_states_the_risk_of_a_later_try() {
    play(async |stage| {
        ready(stage).await;
        break_it(stage, On::Refresh, FaultKind::CutBeforeAnswer);
        press(stage).await;
        stage.screen.says(advice(RefreshFailure::Of(Failure::AnswerHidden)).title).await;
        stage.screen.says("30 seconds left.").await;
        stage.screen.button(say(RefreshText::SendItAgain)).await;
        pass(stage, 30_000).await;
        is_not_offered(stage).await;
        stage.screen.says(say(RefreshText::SendAgainRisk)).await;
        let before = refreshes(stage).len();
        stage.sandbox.set_fault(None);
        stage.sandbox.clock().advance(Duration::from_secs(30));
        stage.screen.press(say(RefreshText::SendAgain)).await;
        let spent = advice(RefreshFailure::Of(Failure::Refused(ErrorResponse::RefreshTokenSpent)));
        for text in [spent.title, spent.todo, RefreshTokenStatus::MayBeUsedUp.statement()] {
            stage.screen.says(text).await;
        }
        is_not_offered(stage).await;
        assert_eq!(refreshes(stage).len(), before + 1);
    });
}

#[test]
fn the_advice_to_install_again_is_shown_after_the_resend_offer_ends() {
    play(async |stage| {
        ready(stage).await;
        expect_trouble(stage);
        stage.sandbox.set_fault(Some(Fault::once(On::Refresh, FaultKind::EmptyBody)));
        press(stage).await;
        let empty = advice(RefreshFailure::Of(Failure::Unreadable(Unreadable::Empty)));
        stage.screen.says(empty.title).await;
        stage.screen.button(say(RefreshText::SendItAgain)).await;
        assert!(!stage.screen.text().await.contains(empty.todo));
        pass(stage, 30_000).await;
        is_not_offered(stage).await;
        stage.screen.says(empty.todo).await;
    });
}

#[test]
fn a_used_up_refresh_token_is_refused_at_its_field_after_the_window() {
    play(async |stage| {
        expect_trouble(stage);
        stage.browser.before_every_page(CLOCK).await;
        let refresh = earlier_token(stage).await;
        enter(stage, &refresh).await;
        stage.sandbox.set_fault(Some(Fault::once(On::Refresh, FaultKind::EmptyBody)));
        press(stage).await;
        stage.screen.button(say(RefreshText::SendItAgain)).await;
        pass(stage, RESEND_WINDOW).await;
        is_not_offered(stage).await;
        // The page knows no install link, so the only next step is another refresh token.
        press(stage).await;
        let field = stage.screen.field(say(RefreshText::Box)).await;
        eventually("the field has the focus", async || field.has_focus().await).await;
        assert_eq!(field.attribute("aria-invalid").await.as_deref(), Some("true"));
        assert_eq!(refreshes(stage), [refresh]);
    });
}
