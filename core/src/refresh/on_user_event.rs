//! Transitions of a refresh after a user action: a press of a button that sends the refresh token, or of *Stop
//! waiting*.

use crate::exchange::events::Press;
use crate::exchange::failure::Failure;
use crate::highlevel::{PROBE_TIMEOUT, REFRESH_SILENCE, RESEND_WINDOW};
use crate::oauth::request::Attempt;
use crate::oauth::request::TokenRequest;
use crate::refresh::effects::{Effect, Transition};
use crate::refresh::input::RefreshInput;
use crate::refresh::sent_tokens::{Resend, SentTokens, TokenHistory};
use crate::refresh::state::{RefreshFailed, RefreshProbing, RefreshSending, RefreshState, SendingPhase};
use alloc::vec::Vec;

/// Handles [`Event::Submitted`](super::events::Event::Submitted). Only this event and
/// [`Event::SentAgain`](super::events::Event::SentAgain) lead to a request with a refresh token.
pub(super) fn submitted(
    state: RefreshState,
    press: Press,
    input: RefreshInput,
    sent_tokens: &mut SentTokens,
    next_attempt: Attempt,
    now: f64,
) -> Transition {
    if matches!(state, RefreshState::Probing(_) | RefreshState::Sending(_) | RefreshState::Rechecking(_)) {
        return (state, Vec::new());
    }
    let abort = state.open_attempt().map(Effect::Abort);
    let (history, newest) = sent_tokens.look_up(&input.token);
    let is_about_it =
        matches!(&state, RefreshState::Failed(failed) if newest.is_some() && failed.attempt == newest);
    let (state, effects) = match (history.resend, press) {
        // The failure stays, with its response, because it already says why the token is not sent.
        (Resend::Never, _) | (Resend::ByChoice(_), Press::Ordinary | Press::WithoutProbe) if is_about_it => {
            return (state, Vec::new());
        }
        (Resend::Never, _) => {
            (RefreshState::Failed(RefreshFailed::already_used(newest, history)), Vec::new())
        }
        (Resend::ByChoice(reason), Press::Ordinary | Press::WithoutProbe) => {
            require_confirmation(reason, newest, history)
        }
        (Resend::ByChoice(_), Press::Resend) | (Resend::Freely, Press::Ordinary | Press::Resend) => {
            send_probe(input, next_attempt)
        }
        (Resend::Freely, Press::WithoutProbe) if may_skip_probe(&state) => {
            send_token(input, sent_tokens, next_attempt, now)
        }
        (Resend::Freely, Press::WithoutProbe) => return (state, Vec::new()),
    };
    // The abort comes first, so that two requests are never in progress at once.
    (state, abort.into_iter().chain(effects).collect())
}

/// Returns the state [`RefreshState::Failed`] with the failure `reason`. After this failure, it is unknown whether the
/// refresh token still works. So in this state, only [`Press::Resend`] (*Try it once more*) sends the token, because
/// the page explains the risk of this button. `earlier` is the number of an earlier request.
pub(super) fn require_confirmation(
    reason: Failure,
    earlier: Option<Attempt>,
    history: TokenHistory,
) -> Transition {
    (RefreshState::Failed(RefreshFailed::new(reason, earlier, history)), Vec::new())
}

fn may_skip_probe(state: &RefreshState) -> bool {
    matches!(state, RefreshState::Failed(failed) if failed.failure.may_try_anyway())
}

fn send_probe(input: RefreshInput, attempt: Attempt) -> Transition {
    (RefreshState::Probing(RefreshProbing { attempt, input }), probe_effects(attempt))
}

/// The effects that send a probe and start its timeout.
pub(super) fn probe_effects(attempt: Attempt) -> Vec<Effect> {
    Vec::from([Effect::Probe(attempt, TokenRequest::probe()), Effect::Wait(attempt, PROBE_TIMEOUT)])
}

/// Sends the refresh token, and records it in `sent_tokens`.
pub(super) fn send_token(
    input: RefreshInput,
    sent_tokens: &mut SentTokens,
    attempt: Attempt,
    now: f64,
) -> Transition {
    let request = TokenRequest::refresh(&input.token, &input.credentials, input.user_type);
    let opens_window = sent_tokens.record_sent(input, attempt, now);
    let (state, mut effects) = await_refresh(attempt, request);
    effects.extend(opens_window.then_some(Effect::WaitForWindow(attempt, RESEND_WINDOW)));
    (state, effects)
}

/// Handles [`Event::SentAgain`](super::events::Event::SentAgain). No probe is sent, because the resend window is short.
pub(super) fn sent_again(
    state: RefreshState,
    sent_tokens: &mut SentTokens,
    next_attempt: Attempt,
    now: f64,
) -> Transition {
    let sent = state.resendable_attempt();
    let Some(request) = sent.and_then(|sent| sent_tokens.send_again(sent, next_attempt, now)) else {
        return (state, Vec::new());
    };
    let abort = state.open_attempt().map(Effect::Abort);
    let (state, effects) = await_refresh(next_attempt, request);
    // The abort comes first, so that two requests are never in progress at once.
    (state, abort.into_iter().chain(effects).collect())
}

/// Sends a refresh request that is already recorded in [`SentTokens`], and awaits its response.
fn await_refresh(attempt: Attempt, request: TokenRequest) -> Transition {
    let effects = Vec::from([Effect::Refresh(attempt, request), Effect::Wait(attempt, REFRESH_SILENCE)]);
    (RefreshState::Sending(RefreshSending { attempt, phase: SendingPhase::Early }), effects)
}

/// Handles [`Event::StopWaiting`](super::events::Event::StopWaiting), which has an effect only while the response is
/// overdue.
pub(super) fn stop_waiting(state: RefreshState, sent_tokens: &mut SentTokens) -> Transition {
    match state {
        RefreshState::Sending(RefreshSending { attempt, phase: SendingPhase::Overdue }) => {
            let history = sent_tokens.record_failure(attempt, Failure::Stopped);
            let failed = RefreshFailed::new(Failure::Stopped, Some(attempt), history);
            (RefreshState::Failed(failed), Vec::from([Effect::Abort(attempt)]))
        }
        state => (state, Vec::new()),
    }
}
