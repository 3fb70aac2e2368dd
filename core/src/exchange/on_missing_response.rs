//! The transitions after a request without a response: the request failed, or it timed out.
//!
//! [`on_response`](super::on_response) handles responses that arrive.

use crate::exchange::effects::Transition;
use crate::exchange::failure::Failure;
use crate::exchange::no_response::NoResponse;
use crate::exchange::on_user_event::probe_effects;
use crate::exchange::state::{
    Connection, ExchangeFailed, ExchangeRechecking, ExchangeSending, ExchangeState, Waiting,
};
use crate::oauth::request::Attempt;
use alloc::vec::Vec;

/// Handles [`Event::Unanswered`](super::events::Event::Unanswered). If an exchange request got no response, a second
/// probe is sent.
pub(super) fn unanswered(
    state: ExchangeState,
    attempt: Attempt,
    no_response: NoResponse,
    next_attempt: Attempt,
) -> Transition {
    let state = match state {
        ExchangeState::Waiting(waiting) if waiting.connection == Connection::Probing(attempt) => {
            ExchangeState::Waiting(Waiting {
                connection: Connection::Fails(no_response.probe_failure()),
                ..waiting
            })
        }
        ExchangeState::Probing(probing) if probing.attempt == attempt => ExchangeState::Failed(
            ExchangeFailed::new(no_response.probe_failure(), Some(attempt), Some(probing.tracked)),
        ),
        ExchangeState::Failed(failed)
            if failed.attempt == Some(attempt) && failed.failure == Failure::ProbeTimedOut =>
        {
            ExchangeState::Failed(ExchangeFailed::new(
                no_response.probe_failure(),
                Some(attempt),
                failed.tracked,
            ))
        }
        ExchangeState::Exchanging(sending) if sending.attempt == attempt => {
            return recheck(sending, next_attempt);
        }
        ExchangeState::Rechecking(rechecking) if rechecking.attempt == attempt => {
            ExchangeState::Failed(rechecking.failed(no_response.recheck_failure()))
        }
        state => state,
    };
    (state, Vec::new())
}

/// Sends a second probe. Its result distinguishes a broken connection from a response that the browser hid.
fn recheck(sending: ExchangeSending, attempt: Attempt) -> Transition {
    let rechecking = ExchangeRechecking { attempt, sent: sending.attempt, tracked: sending.tracked };
    (ExchangeState::Rechecking(rechecking), probe_effects(attempt))
}

/// Handles [`Event::TimedOut`](super::events::Event::TimedOut). A late response to an exchange request, or to the probe
/// before it, is still accepted.
pub(super) fn time_is_up(state: ExchangeState, attempt: Attempt) -> Transition {
    let state = match state {
        ExchangeState::Waiting(waiting) if waiting.connection == Connection::Probing(attempt) => {
            ExchangeState::Waiting(Waiting {
                connection: Connection::Fails(Failure::ProbeTimedOut),
                ..waiting
            })
        }
        ExchangeState::Probing(probing) if probing.attempt == attempt => ExchangeState::Failed(
            ExchangeFailed::new(Failure::ProbeTimedOut, Some(attempt), Some(probing.tracked)),
        ),
        ExchangeState::Exchanging(sending) if sending.attempt == attempt => {
            ExchangeState::Exchanging(ExchangeSending { overdue: true, ..sending })
        }
        ExchangeState::Rechecking(rechecking) if rechecking.attempt == attempt => {
            ExchangeState::Failed(rechecking.failed(Failure::Lost))
        }
        state => state,
    };
    (state, Vec::new())
}
