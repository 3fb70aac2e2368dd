//! The transitions after a user event: the user enters an authorization code, presses a button, leaves the page, or is
//! inactive.

use crate::exchange::effects::{Effect, Transition};
use crate::exchange::events::Press;
use crate::exchange::failure::Failure;
use crate::exchange::state::{
    Connection, ExchangeFailed, ExchangeProbing, ExchangeSending, ExchangeState, Ready, Waiting,
};
use crate::exchange::tracked_code::{EarlierCode, TrackedCode};
use crate::highlevel::{EXCHANGE_TIMEOUT, PROBE_TIMEOUT};
use crate::oauth::credentials::{Code, Credentials};
use crate::oauth::redirect::{Arrival, AuthorizationError, Unusable};
use crate::oauth::request::Attempt;
use crate::oauth::request::{Options, TokenRequest};
use alloc::vec::Vec;

/// Handles [`Event::Arrived`](super::events::Event::Arrived).
///
/// An authorization response is ignored after a successful exchange, while a probe for a code is in progress, and while
/// a request with a code is in progress. There are two exceptions: a code is accepted during the second probe, and
/// another code is accepted while the response to the current code is overdue.
pub(super) fn arrived(
    state: ExchangeState,
    arrival: Arrival,
    now: f64,
    earlier: &mut Vec<EarlierCode>,
) -> Transition {
    let state = match state {
        ExchangeState::Rechecking(rechecking) if matches!(arrival, Arrival::Code(..)) => {
            ExchangeState::Failed(rechecking.failed(Failure::Lost))
        }
        state => state,
    };
    match (arrival, state) {
        (
            _,
            state @ (ExchangeState::Probing(_) | ExchangeState::Rechecking(_) | ExchangeState::Succeeded(_)),
        ) => (state, Vec::new()),
        (arrival, ExchangeState::Exchanging(sending))
            if !sending.overdue || !is_another_code(&arrival, &sending) =>
        {
            (ExchangeState::Exchanging(sending), Vec::new())
        }
        (Arrival::Code(code, denial), state) => code_arrived(state, code, denial, now, earlier),
        // Input without a code is ignored, so that the current screen stays.
        (_, state @ (ExchangeState::Failed(_) | ExchangeState::Ready(_))) => (state, Vec::new()),
        (Arrival::Denied(denial), _) => (ExchangeState::Denied(denial), Vec::new()),
        (Arrival::Unusable(reason), _) => wait_for_code(Some(reason)),
        (Arrival::Nothing, _) => wait_for_code(None),
    }
}

/// Accepts an authorization code, except a code that the page must not send again. A code that was sent before keeps
/// its status, even if another code was entered in between.
fn code_arrived(
    state: ExchangeState,
    code: Code,
    denial: Option<AuthorizationError>,
    now: f64,
    earlier: &mut Vec<EarlierCode>,
) -> Transition {
    let is_same_code = |earlier_code: &EarlierCode| earlier_code.tracked.code.same_as(&code);
    let used_up = earlier.iter().any(|earlier_code| earlier_code.used_up && is_same_code(earlier_code));
    let answer_was_hidden = match &state {
        ExchangeState::Failed(failed) => failed.failure == Failure::AnswerHidden,
        ExchangeState::Ready(ready) => ready.answer_was_hidden,
        _ => false,
    };
    let (awaited, attempt_to_abort) = match &state {
        ExchangeState::Failed(failed) => (None, failed.attempt),
        state => (state.open_attempt(), None),
    };
    match state {
        ExchangeState::Failed(failed) if used_up || failed.used_up(&code) => {
            return (ExchangeState::Failed(ExchangeFailed { same_code: true, ..failed }), Vec::new());
        }
        state if used_up => return (state, Vec::new()),
        state => earlier.extend(state.earlier_code()),
    }
    let sent_before = earlier.iter().position(is_same_code).map(|index| earlier.swap_remove(index).tracked);
    let tracked = sent_before.unwrap_or_else(|| TrackedCode::fresh(code));
    let mut effects = Vec::from([Effect::KeepCode(now)]);
    effects.extend(attempt_to_abort.map(Effect::Abort));
    (
        ExchangeState::Ready(Ready {
            tracked,
            arrived: Some(now),
            denial,
            answered_late: false,
            awaited,
            unread: None,
            answer_was_hidden,
        }),
        effects,
    )
}

fn is_another_code(arrival: &Arrival, sending: &ExchangeSending) -> bool {
    matches!(arrival, Arrival::Code(code, _) if !code.same_as(&sending.tracked.code))
}

fn wait_for_code(unusable: Option<Unusable>) -> Transition {
    (ExchangeState::Waiting(Waiting { unusable, ..Waiting::default() }), Vec::new())
}

/// Handles [`Event::Submitted`](super::events::Event::Submitted). Only this event leads to a request with a code.
pub(super) fn submitted(
    state: ExchangeState,
    press: Press,
    credentials: Credentials,
    options: Options,
    next_attempt: Attempt,
) -> Transition {
    let attempt_to_abort = state.open_attempt();
    let (tracked, skip_probe) = match (state, press) {
        (ExchangeState::Ready(ready), Press::Ordinary) => (ready.tracked, false),
        (ExchangeState::Failed(failed), press) if is_allowed(&failed, press) => match failed.tracked {
            Some(tracked) => (tracked, press == Press::WithoutProbe),
            None => return (ExchangeState::Failed(failed), Vec::new()),
        },
        (state, _) => return (state, Vec::new()),
    };
    let (state, mut effects) = if skip_probe {
        send_code(tracked, &credentials, &options, next_attempt)
    } else {
        send_probe(tracked, credentials, options, next_attempt)
    };
    effects.extend(attempt_to_abort.map(Effect::Abort));
    (state, effects)
}

/// True if this button may be pressed after this failure.
fn is_allowed(failed: &ExchangeFailed, press: Press) -> bool {
    match press {
        Press::Ordinary => failed.may_press_again(),
        Press::WithoutProbe => failed.failure.may_try_anyway(),
        Press::Resend => failed.failure.is_lost(),
    }
}

fn send_probe(
    tracked: TrackedCode,
    credentials: Credentials,
    options: Options,
    attempt: Attempt,
) -> Transition {
    let probing = ExchangeProbing { attempt, tracked, credentials, options };
    (ExchangeState::Probing(probing), probe_effects(attempt))
}

/// The effects that send a probe and start its timeout.
pub(super) fn probe_effects(attempt: Attempt) -> Vec<Effect> {
    Vec::from([Effect::Probe(attempt, TokenRequest::probe()), Effect::Wait(attempt, PROBE_TIMEOUT)])
}

/// Sends the authorization code. The copy of the code in the tab is deleted first, because the code may be used up from
/// now on.
pub(super) fn send_code(
    tracked: TrackedCode,
    credentials: &Credentials,
    options: &Options,
    attempt: Attempt,
) -> Transition {
    let request = TokenRequest::exchange(&tracked.code, credentials, options);
    let effects = Vec::from([
        Effect::DropCode,
        Effect::Exchange(attempt, request),
        Effect::Wait(attempt, EXCHANGE_TIMEOUT),
    ]);
    (ExchangeState::Exchanging(ExchangeSending { attempt, tracked, overdue: false }), effects)
}

/// Handles [`Event::CheckConnection`](super::events::Event::CheckConnection): sends a probe, without a code.
pub(super) fn check_connection(state: ExchangeState, attempt: Attempt) -> Transition {
    match state {
        ExchangeState::Waiting(waiting) if !matches!(waiting.connection, Connection::Probing(_)) => {
            let waiting = Waiting { connection: Connection::Probing(attempt), ..waiting };
            (ExchangeState::Waiting(waiting), probe_effects(attempt))
        }
        state => (state, Vec::new()),
    }
}

/// Handles [`Event::StopWaiting`](super::events::Event::StopWaiting), which has an effect only while the response to
/// the code is overdue.
pub(super) fn stop_waiting(state: ExchangeState) -> Transition {
    match state {
        ExchangeState::Exchanging(ExchangeSending { attempt, tracked, overdue: true }) => {
            let failed = ExchangeFailed::new(Failure::Stopped, Some(attempt), Some(tracked));
            (ExchangeState::Failed(failed), Vec::from([Effect::Abort(attempt)]))
        }
        state => (state, Vec::new()),
    }
}

/// Handles [`Event::Forget`](super::events::Event::Forget): removes every secret, including the copy of the code in the
/// tab.
pub(super) fn forget(state: &ExchangeState) -> Transition {
    let (_, mut effects) = leave(state);
    effects.extend([Effect::DropCode, Effect::DropResponses]);
    (ExchangeState::Waiting(Waiting { forgotten: true, ..Waiting::default() }), effects)
}

/// Handles [`Event::Leave`](super::events::Event::Leave). A code that was not sent stays stored in the tab.
pub(super) fn leave(state: &ExchangeState) -> Transition {
    let mut effects = Vec::from([Effect::WipeForm, Effect::Mask]);
    effects.extend(state.open_attempt().map(Effect::Abort));
    (ExchangeState::Waiting(Waiting::default()), effects)
}

/// Handles [`Event::Idle`](super::events::Event::Idle): clears the fields that may contain a secret, and masks every
/// secret. Has no effect while a probe for a code, or a request with a code, is in progress.
pub(super) fn idle(state: ExchangeState) -> Transition {
    match state {
        state @ (ExchangeState::Probing(_) | ExchangeState::Exchanging(_) | ExchangeState::Rechecking(_)) => {
            (state, Vec::new())
        }
        state => (state, Vec::from([Effect::WipeSecret, Effect::Mask])),
    }
}
