//! User events: the user presses a button, stops waiting, or forgets everything.

use crate::exchange::events::Press;
use crate::exchange::failure::Failure;
use crate::highlevel::{EXCHANGE_TIMEOUT, PROBE_TIMEOUT};
use crate::oauth::request::Attempt;
use crate::oauth::request::TokenRequest;
use crate::refresh::effects::{Effect, Transition};
use crate::refresh::sent_tokens::{Resend, SentTokens, TokenHistory};
use crate::refresh::state::{RefreshFailed, RefreshInput, RefreshProbing, RefreshSending, RefreshState};
use alloc::vec::Vec;

/// Handles [`Event::Submitted`](super::events::Event::Submitted). Only this event leads to a request with a
/// refresh token.
pub(super) fn submitted(
    state: RefreshState,
    press: Press,
    input: RefreshInput,
    sent_tokens: &mut SentTokens,
    next_attempt: Attempt,
) -> Transition {
    if matches!(state, RefreshState::Probing(_) | RefreshState::Sending(_) | RefreshState::Rechecking(_)) {
        return (state, Vec::new());
    }
    let abort = state.open_attempt().map(Effect::Abort);
    let (history, unanswered) = sent_tokens.look_up(&input.token);
    let (state, effects) = match (history.resend, press) {
        (Resend::Never, _) => (RefreshState::Failed(RefreshFailed::already_used(history)), Vec::new()),
        (Resend::ByChoice(reason), Press::Ordinary | Press::WithoutProbe) => {
            require_confirmation(reason, unanswered, history)
        }
        (Resend::ByChoice(_), Press::Resend) | (Resend::Freely, Press::Ordinary | Press::Resend) => {
            send_probe(input, next_attempt)
        }
        (Resend::Freely, Press::WithoutProbe) if may_skip_probe(&state) => {
            send_token(input, sent_tokens, next_attempt)
        }
        (Resend::Freely, Press::WithoutProbe) => return (state, Vec::new()),
    };
    // The abort comes first, so that two requests are never in progress at once.
    (state, abort.into_iter().chain(effects).collect())
}

/// Shows again why it is unknown whether this token still works. Only [`Press::Again`] sends it: the user was told
/// the risk.
pub(super) fn require_confirmation(
    reason: Failure,
    unanswered: Option<Attempt>,
    history: TokenHistory,
) -> Transition {
    (RefreshState::Failed(RefreshFailed::new(reason, unanswered, history)), Vec::new())
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
pub(super) fn send_token(input: RefreshInput, sent_tokens: &mut SentTokens, attempt: Attempt) -> Transition {
    let RefreshInput { token, credentials, user_type } = input;
    let request = TokenRequest::refresh(&token, &credentials, user_type);
    sent_tokens.record_sent(token, attempt);
    let effects = Vec::from([Effect::Refresh(attempt, request), Effect::Wait(attempt, EXCHANGE_TIMEOUT)]);
    (RefreshState::Sending(RefreshSending { attempt, overdue: false }), effects)
}

/// Handles [`Event::StopWaiting`](super::events::Event::StopWaiting), which is possible once the response is overdue.
pub(super) fn stop_waiting(state: RefreshState, sent_tokens: &mut SentTokens) -> Transition {
    match state {
        RefreshState::Sending(RefreshSending { attempt, overdue: true }) => {
            let history = sent_tokens.record_failure(attempt, Failure::Stopped);
            let failed = RefreshFailed::new(Failure::Stopped, Some(attempt), history);
            (RefreshState::Failed(failed), Vec::from([Effect::Abort(attempt)]))
        }
        state => (state, Vec::new()),
    }
}

/// Handles [`Event::Forget`](super::events::Event::Forget): removes every secret.
pub(super) fn forget(state: &RefreshState, sent_tokens: &mut SentTokens) -> Transition {
    *sent_tokens = SentTokens::default();
    (RefreshState::default(), state.open_attempt().map(Effect::Abort).into_iter().collect())
}
