//! Transitions of a refresh after a response, after a request that ended without a response, or after a timeout.

use crate::exchange::failure::Failure;
use crate::exchange::no_response::NoResponse;
use crate::exchange::probe::{probe_failure, recheck_failure};
use crate::highlevel::{EXCHANGE_TIMEOUT, REFRESH_SILENCE};
use crate::oauth::request::Attempt;
use crate::oauth::response::{HttpResponse, TokenResponse};
use crate::refresh::effects::{Effect, Transition};
use crate::refresh::on_user_event::{probe_effects, require_confirmation, send_token};
use crate::refresh::renewed_pair::RenewedPair;
use crate::refresh::sent_tokens::{Resend, SentToken, SentTokens};
use crate::refresh::state::{
    RefreshFailed, RefreshProbing, RefreshRechecking, RefreshSending, RefreshState, SendingPhase,
};
use alloc::rc::Rc;
use alloc::vec::Vec;

/// Handles [`Event::Answered`](super::events::Event::Answered).
pub(super) fn answered(
    state: RefreshState,
    attempt: Attempt,
    response: HttpResponse,
    sent_tokens: &mut SentTokens,
    next_attempt: Attempt,
    now: f64,
) -> Transition {
    match state {
        RefreshState::Probing(probing) if probing.attempt == attempt => {
            probe_answered(probing, response, sent_tokens, next_attempt, now)
        }
        RefreshState::Failed(failed) if failed.timed_out_probe() == Some(attempt) => {
            probe_answered_late(failed, response)
        }
        RefreshState::Rechecking(rechecking) if rechecking.attempt == attempt => {
            (finish_recheck(rechecking, recheck_failure(&response), sent_tokens), Vec::new())
        }
        state => refresh_answered(state, attempt, Rc::new(response), sent_tokens),
    }
}

/// Sends the refresh token if the probe succeeded. Otherwise, the refresh fails.
fn probe_answered(
    probing: RefreshProbing,
    response: HttpResponse,
    sent_tokens: &mut SentTokens,
    next_attempt: Attempt,
    now: f64,
) -> Transition {
    match probe_failure(&response) {
        None => send_token(probing.input, sent_tokens, next_attempt, now),
        Some(failure) => {
            let failed = probe_failed(&probing, failure, sent_tokens).with_response(Rc::new(response));
            (RefreshState::Failed(failed), Vec::new())
        }
    }
}

/// Returns the failed state after a failed probe. The status of the refresh token does not change, because the token
/// was not sent.
fn probe_failed(probing: &RefreshProbing, failure: Failure, sent_tokens: &SentTokens) -> RefreshFailed {
    let (history, _) = sent_tokens.look_up(&probing.input.token);
    RefreshFailed::new(failure, Some(probing.attempt), history.after(failure))
}

/// Handles a response to a probe that had timed out. The page has already told the user that HighLevel does not
/// respond. So the refresh token is not sent automatically: the user has to press a button again.
fn probe_answered_late(failed: RefreshFailed, response: HttpResponse) -> Transition {
    match (probe_failure(&response), failed.history.resend) {
        (None, Resend::ByChoice(reason)) => require_confirmation(reason, failed.attempt, failed.history),
        (None, _) => (RefreshState::Idle { answered_late: true }, Vec::new()),
        (Some(failure), _) => {
            let failed =
                RefreshFailed::new(failure, failed.attempt, failed.history).with_response(Rc::new(response));
            (RefreshState::Failed(failed), Vec::new())
        }
    }
}

/// Handles a response to a refresh request. A successful response is accepted until the user presses *Forget
/// everything*, even after the user stopped waiting for it. An error response is accepted only while it is awaited.
fn refresh_answered(
    state: RefreshState,
    attempt: Attempt,
    response: Rc<HttpResponse>,
    sent_tokens: &mut SentTokens,
) -> Transition {
    let awaited = matches!(&state, RefreshState::Sending(sending) if sending.attempt == attempt);
    let Some(sent_token) = sent_tokens.unanswered_token(attempt) else { return (state, Vec::new()) };
    let failure = match response.read() {
        TokenResponse::Tokens { tokens, salvaged } => {
            let without_refresh = tokens.refresh.is_none();
            // The missing part of a truncated response may have contained a refresh token.
            let is_whole = !(salvaged && without_refresh);
            let is_repeated = sent_token.history.resend == Resend::Never;
            sent_token.record_pair(attempt, is_whole);
            let renewed = RefreshState::Renewed { attempt: sent_token.newest, without_refresh };
            let (state, abort) = replace_unless_busy(state, renewed, attempt, sent_token, is_whole);
            let pair = RenewedPair { response, sent: sent_token.token.copied(), is_repeated };
            return (state, [Effect::Renewed(pair)].into_iter().chain(abort).collect());
        }
        TokenResponse::Refused(..) if !awaited => return (state, Vec::new()),
        TokenResponse::Refused(error, _) => Failure::Refused(error),
        TokenResponse::Unreadable(reason) => Failure::Unreadable(reason),
    };
    sent_token.record_failed_response(attempt, failure);
    let failed = RefreshState::Failed(
        RefreshFailed::new(failure, Some(attempt), sent_token.history).with_response(Rc::clone(&response)),
    );
    let (state, abort) = match state {
        // The state stays `Renewed`, because the app has already received a pair. If this response has a 2xx status, it
        // is kept in `sent_tokens.received`.
        state @ RefreshState::Renewed { .. } => (state, None),
        state => replace_unless_busy(state, failed, attempt, sent_token, false),
    };
    if response.is_success() {
        sent_tokens.received.push(response);
    }
    (state, abort.into_iter().collect())
}

/// Returns the state after a response to the request `attempt`, which contained `sent_token`. If another request is in
/// progress, the function returns the old `state`, otherwise `new_state`. The probe before a new request with the same
/// token does not count as another request: it is aborted, so that the token is not sent again. The second probe after
/// the request `attempt` is also aborted. After a complete successful response, a later request with the same token, or
/// the second probe after it, is also aborted. The second returned value is the effect that aborts a request.
fn replace_unless_busy(
    state: RefreshState,
    new_state: RefreshState,
    attempt: Attempt,
    sent_token: &SentToken,
    is_whole_success: bool,
) -> (RefreshState, Option<Effect>) {
    let is_over = |sent: Attempt| sent == attempt || (is_whole_success && sent == sent_token.newest);
    match state {
        RefreshState::Probing(probing) if !probing.input.token.same_as(&sent_token.token) => {
            (RefreshState::Probing(probing), None)
        }
        RefreshState::Sending(sending) if !is_over(sending.attempt) => (RefreshState::Sending(sending), None),
        RefreshState::Rechecking(rechecking) if !is_over(rechecking.sent) => {
            (RefreshState::Rechecking(rechecking), None)
        }
        RefreshState::Sending(sending) if sending.attempt == attempt => (new_state, None),
        state => (new_state, state.open_attempt().map(Effect::Abort)),
    }
}

/// Handles [`Event::Unanswered`](super::events::Event::Unanswered). If the awaited request was a refresh request, a
/// second probe is sent.
pub(super) fn unanswered(
    state: RefreshState,
    attempt: Attempt,
    no_response: NoResponse,
    sent_tokens: &mut SentTokens,
    next_attempt: Attempt,
) -> Transition {
    let failed = match &state {
        RefreshState::Probing(probing) if probing.attempt == attempt => {
            probe_failed(probing, no_response.probe_failure(), sent_tokens)
        }
        RefreshState::Failed(failed) if failed.timed_out_probe() == Some(attempt) => {
            RefreshFailed::new(no_response.probe_failure(), Some(attempt), failed.history)
        }
        RefreshState::Sending(sending) if sending.attempt == attempt => {
            // From here on, only a user action sends this token again, regardless of the result of the second probe.
            sent_tokens.record_failure(attempt, Failure::Lost);
            let rechecking = RefreshRechecking { attempt: next_attempt, sent: attempt };
            return (RefreshState::Rechecking(rechecking), probe_effects(next_attempt));
        }
        RefreshState::Rechecking(rechecking) if rechecking.attempt == attempt => {
            let failure = no_response.recheck_failure();
            return (finish_recheck(*rechecking, failure, sent_tokens), Vec::new());
        }
        _ => return (state, Vec::new()),
    };
    (RefreshState::Failed(failed), Vec::new())
}

/// Returns the failed state after the second probe. `failure` depends on the result of this probe.
fn finish_recheck(
    rechecking: RefreshRechecking,
    failure: Failure,
    sent_tokens: &mut SentTokens,
) -> RefreshState {
    let history = sent_tokens.record_failure(rechecking.sent, failure);
    RefreshState::Failed(RefreshFailed::new(failure, Some(rechecking.sent), history))
}

/// Handles [`Event::TimedOut`](super::events::Event::TimedOut). A late response to a refresh request is still
/// accepted.
pub(super) fn timed_out(state: RefreshState, attempt: Attempt, sent_tokens: &mut SentTokens) -> Transition {
    let state = match state {
        RefreshState::Probing(probing) if probing.attempt == attempt => {
            RefreshState::Failed(probe_failed(&probing, Failure::ProbeTimedOut, sent_tokens))
        }
        RefreshState::Sending(RefreshSending { attempt: sent, phase }) if sent == attempt => {
            return still_silent(attempt, phase);
        }
        RefreshState::Rechecking(rechecking) if rechecking.attempt == attempt => {
            finish_recheck(rechecking, Failure::Lost, sent_tokens)
        }
        state => state,
    };
    (state, Vec::new())
}

/// Starts the next phase of waiting for the response to a refresh request.
fn still_silent(attempt: Attempt, phase: SendingPhase) -> Transition {
    let (phase, wait) = match phase {
        SendingPhase::Early => (SendingPhase::Silent, Some(EXCHANGE_TIMEOUT - REFRESH_SILENCE)),
        SendingPhase::Silent | SendingPhase::Overdue => (SendingPhase::Overdue, None),
    };
    let wait = wait.map(|milliseconds| Effect::Wait(attempt, milliseconds));
    (RefreshState::Sending(RefreshSending { attempt, phase }), wait.into_iter().collect())
}
