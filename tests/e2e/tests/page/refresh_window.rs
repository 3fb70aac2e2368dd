//! The 30 seconds in which the same refresh token gives the same pair. The page's clock is in the hands of the test.

use crate::play::{copied, get_tokens, js, press};
use crate::refresh::refreshes;
use crate::wire::{break_it, expect_trouble, probes};
use crate::words::say;
use e2e::sandbox::{Fault, FaultKind, On};
use e2e::{Kind, Stage, eventually, play};
use leg3_core::exchange::failure::Failure;
use leg3_core::highlevel::{EXCHANGE_TIMEOUT, REFRESH_SILENCE};
use leg3_core::messages::VOICE;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::refresh::failure::RefreshFailure;
use std::time::Duration;

/// The page's clock stands still until the test moves it. Its short timers are the browser's; those of a second and
/// more strike when their time has come. `__aborted` counts the requests that were given up.
const CLOCK: &str = "(() => {
    const [begin, real, clear] = [Date.now(), window.setTimeout, window.clearTimeout];
    const abort = AbortController.prototype.abort;
    let [ahead, kept, number] = [0, [], 1e9];
    Date.now = () => begin + ahead;
    window.setTimeout = (act, ms, ...rest) => {
        if (!(ms >= 1000)) return real(act, ms, ...rest);
        kept.push({ act, due: ahead + ms, number: ++number });
        return number;
    };
    window.clearTimeout = (id) => {
        kept = kept.filter((timer) => timer.number !== id);
        clear(id);
    };
    window.__pass = (ms) => {
        const end = ahead + ms;
        for (;;) {
            const [next] = kept.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
            if (!next) break;
            kept = kept.filter((timer) => timer !== next);
            ahead = next.due;
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

/// Lets this much time pass for the page.
async fn pass(stage: &Stage, milliseconds: u32) {
    js(stage, "window.__pass(arguments[0])", vec![milliseconds.into()]).await;
}

/// Has tokens on a page whose clock stands still, and opens the refresh. Gives the access token.
async fn ready(stage: &Stage) -> String {
    expect_trouble(stage);
    stage.browser.before_every_page(CLOCK).await;
    get_tokens(stage).await;
    let access = copied(stage, TokensText::CopyAccess).await;
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    access
}

/// Presses while HighLevel is silent, and waits until the refresh token has come there.
async fn refresh_in_silence(stage: &Stage) {
    stage.sandbox.set_fault(Some(Fault::once(On::Refresh, FaultKind::Hold)));
    press(stage, RefreshText::RefreshRun).await;
    eventually("the refresh token is sent", async || refreshes(stage) == 1).await;
}

/// How many requests the page has given up.
async fn aborted(stage: &Stage) -> u64 {
    js(stage, "return window.__aborted", vec![]).await.as_u64().unwrap_or_default()
}

/// The refresh tokens that were sent.
fn sent(stage: &Stage) -> Vec<String> {
    let all = stage.sandbox.requests();
    let tokens = all.iter().filter_map(|seen| {
        let body = seen.body_text();
        body.split('&').find_map(|field| field.strip_prefix("refresh_token=")).map(str::to_owned)
    });
    tokens.collect()
}

async fn is_not_offered(stage: &Stage) {
    stage.screen.gone(Kind::Button, say(RefreshText::SendItAgain)).await;
    assert!(!stage.screen.text().await.contains(say(RefreshText::ResendPromise)));
}

#[test]
fn after_twelve_seconds_of_silence_one_press_gives_the_first_request_up_and_brings_its_pair() {
    play(async |stage| {
        let before = ready(stage).await;
        refresh_in_silence(stage).await;
        pass(stage, REFRESH_SILENCE - 1).await;
        is_not_offered(stage).await;
        pass(stage, 1).await;
        for text in [say(RefreshText::ResendSilence), say(RefreshText::ResendPromise), "18 seconds left."] {
            stage.screen.says(text).await;
        }
        pass(stage, 17_000).await;
        stage.screen.says("1 second left.").await;
        let tested = probes(stage).len();
        let given_up = aborted(stage).await;
        stage.screen.double_click(say(RefreshText::SendItAgain)).await;
        stage.screen.says(say(RefreshText::RefreshDone)).await;
        let sent = sent(stage);
        assert_eq!(sent.len(), 2, "a double click sends once");
        assert_eq!(sent[0], sent[1]);
        assert_eq!(aborted(stage).await, given_up + 1);
        assert_eq!(probes(stage).len(), tested, "no test goes before it");
        assert_eq!(copied(stage, RefreshText::CopyOldAccess).await, before);
        assert_ne!(copied(stage, TokensText::CopyAccess).await, before);
        is_not_offered(stage).await;
    });
}

#[test]
fn a_late_answer_is_taken_while_the_same_token_is_offered() {
    play(async |stage| {
        ready(stage).await;
        refresh_in_silence(stage).await;
        pass(stage, REFRESH_SILENCE).await;
        stage.screen.button(say(RefreshText::SendItAgain)).await;
        stage.sandbox.set_fault(None);
        stage.screen.says(say(RefreshText::RefreshDone)).await;
        is_not_offered(stage).await;
        assert_eq!(refreshes(stage), 1);
    });
}

#[test]
fn when_the_thirty_seconds_are_over_nothing_is_offered_and_it_says_what_is_likely() {
    play(async |stage| {
        ready(stage).await;
        refresh_in_silence(stage).await;
        pass(stage, EXCHANGE_TIMEOUT).await;
        let words = refresh_advice(RefreshFailure::Of(Failure::Overdue), VOICE);
        for text in [words.title, words.what, say(RefreshText::ResendOver)] {
            stage.screen.says(text).await;
        }
        is_not_offered(stage).await;
        assert_eq!(refreshes(stage), 1);
    });
}

#[test]
fn after_a_break_the_offer_ends_with_the_window_and_a_later_try_is_told_its_risk() {
    play(async |stage| {
        ready(stage).await;
        break_it(stage, On::Refresh, FaultKind::CutBeforeAnswer);
        press(stage, RefreshText::RefreshRun).await;
        stage.screen.button(say(RefreshText::SendItAgain)).await;
        stage.screen.says("30 seconds left.").await;
        stage.screen.says(RefreshFailure::Of(Failure::AnswerHidden).code()).await;
        stage.screen.button(say(RefreshText::SendItAgain)).await;
        pass(stage, 30_000).await;
        is_not_offered(stage).await;
        stage.screen.says(say(RefreshText::ResendOver)).await;
        stage.screen.says(say(RefreshText::SendAgainRisk)).await;
        let before = refreshes(stage);
        stage.sandbox.set_fault(None);
        stage.sandbox.clock().advance(Duration::from_secs(30));
        press(stage, RefreshText::SendAgain).await;
        let spent = RefreshFailure::Of(Failure::Refused(ErrorResponse::RefreshTokenSpent));
        let words = refresh_advice(spent, VOICE);
        for text in [words.title, words.why, words.todo, say(RefreshText::FateMaybe)] {
            stage.screen.says(text).await;
        }
        is_not_offered(stage).await;
        assert_eq!(refreshes(stage), before + 1);
    });
}
