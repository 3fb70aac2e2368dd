//! The transitions after a response that the page received, that the user pasted, or that a refresh returned.
//!
//! [`on_missing_response`](super::on_missing_response) handles requests without a response.

use crate::exchange::effects::{Effect, Transition};
use crate::exchange::failure::Failure;
use crate::exchange::on_user_event::send_code;
use crate::exchange::probe::{probe_failure, recheck_failure};
use crate::exchange::state::{
    Connection, ExchangeFailed, ExchangeProbing, ExchangeState, ExchangeSucceeded, Ready, Waiting,
};
use crate::exchange::tracked_code::{EarlierCode, TrackedCode};
use crate::oauth::error_response::ErrorDetails;
use crate::oauth::request::Attempt;
use crate::oauth::response::{HttpResponse, PASTED, TokenResponse};
use crate::tokens::summary::TokenSummary;
use crate::tokens::token_response::Tokens;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::vec::Vec;

/// Handles [`Event::Answered`](super::events::Event::Answered).
///
/// If another code has replaced an earlier authorization code, a late successful response to the earlier code is added
/// to `received`.
pub(super) fn answered(
    state: ExchangeState,
    attempt: Attempt,
    response: HttpResponse,
    now: f64,
    next_attempt: Attempt,
    (earlier, received): (&[EarlierCode], &mut Vec<Rc<HttpResponse>>),
) -> Transition {
    let (state, mut effects) = match state {
        ExchangeState::Waiting(waiting) if waiting.connection == Connection::Probing(attempt) => {
            let connection = probe_failure(&response).map_or(Connection::Works, Connection::Fails);
            (ExchangeState::Waiting(Waiting { connection, ..waiting }), Vec::new())
        }
        ExchangeState::Probing(probing) if probing.attempt == attempt => {
            probe_answered(probing, response, next_attempt)
        }
        ExchangeState::Failed(failed)
            if failed.attempt == Some(attempt) && failed.failure == Failure::ProbeTimedOut =>
        {
            probe_answered_late(failed, response)
        }
        ExchangeState::Exchanging(sending) if sending.attempt == attempt => {
            read_response(response, Some(attempt), Some(sending.tracked), now)
        }
        ExchangeState::Rechecking(rechecking) if rechecking.attempt == attempt => {
            (ExchangeState::Failed(rechecking.failed(recheck_failure(&response))), Vec::new())
        }
        // The user stopped waiting, so only a part of the response arrived. If this part contains no tokens, the
        // failure stays `Stopped`.
        ExchangeState::Failed(failed)
            if failed.attempt == Some(attempt)
                && failed.failure == Failure::Stopped
                && response.is_nonempty_success() =>
        {
            match response.read() {
                TokenResponse::Tokens { .. } => read_response(response, Some(attempt), failed.tracked, now),
                _ => (
                    ExchangeState::Failed(ExchangeFailed { response: Some(Rc::new(response)), ..failed }),
                    Vec::new(),
                ),
            }
        }
        ExchangeState::Ready(ready) if ready.awaited == Some(attempt) && response.is_success() => {
            // This is the response to an earlier code. The response gives no information about the current code.
            match response.read() {
                TokenResponse::Tokens { .. } => read_response(response, Some(attempt), None, now),
                _ => {
                    let unread = Some(Rc::new(response));
                    (ExchangeState::Ready(Ready { awaited: None, unread, ..ready }), Vec::new())
                }
            }
        }
        state => {
            if response.is_nonempty_success()
                && earlier.iter().any(|earlier_code| earlier_code.attempt == Some(attempt))
            {
                received.push(Rc::new(response));
            }
            (state, Vec::new())
        }
    };
    effects.push(Effect::ResponseProcessed);
    (state, effects)
}

/// Sends the authorization code if the probe succeeded. Otherwise, the exchange fails.
fn probe_answered(probing: ExchangeProbing, response: HttpResponse, next_attempt: Attempt) -> Transition {
    match probe_failure(&response) {
        None => send_code(probing.tracked, &probing.credentials, &probing.options, next_attempt),
        Some(failure) => {
            probe_failed(ExchangeFailed::new(failure, Some(probing.attempt), Some(probing.tracked)), response)
        }
    }
}

/// Returns the state after a failed probe. The state contains the response to the probe.
fn probe_failed(failed: ExchangeFailed, response: HttpResponse) -> Transition {
    let details = response.error_details();
    (
        ExchangeState::Failed(ExchangeFailed { details, response: Some(Rc::new(response)), ..failed }),
        Vec::new(),
    )
}

/// Handles a late response to a probe that had timed out. The page has already told the user that HighLevel does not
/// respond. Therefore, the code is not sent until the user presses *Get my tokens*.
fn probe_answered_late(failed: ExchangeFailed, response: HttpResponse) -> Transition {
    match (probe_failure(&response), failed.tracked) {
        (None, Some(tracked)) => {
            let ready = Ready {
                tracked,
                arrived: None,
                denial: None,
                answered_late: true,
                awaited: None,
                unread: None,
                answer_was_hidden: false,
            };
            (ExchangeState::Ready(ready), Vec::new())
        }
        (failure, tracked) => {
            let failure = failure.unwrap_or(failed.failure);
            probe_failed(ExchangeFailed::new(failure, failed.attempt, tracked), response)
        }
    }
}

/// Reads a token response. The result is the tokens, or a failure with the unchanged response.
fn read_response(
    response: HttpResponse,
    attempt: Option<Attempt>,
    tracked: Option<TrackedCode>,
    now: f64,
) -> Transition {
    let response = Rc::new(response);
    let (failure, details) = match response.read() {
        TokenResponse::Tokens { tokens, salvaged } => return succeed(tokens, salvaged, &response, now),
        TokenResponse::Refused(error, details) => (Failure::Refused(error), details),
        TokenResponse::Unreadable(reason) => (Failure::Unreadable(reason), ErrorDetails::default()),
    };
    let failed = ExchangeFailed::new(failure, attempt, tracked);
    (ExchangeState::Failed(ExchangeFailed { details, response: Some(response), ..failed }), Vec::new())
}

/// Returns the state and the effects after a successful exchange. The page may still hold a client ID and a client
/// secret that the user pasted. The effects do not wipe these two values, because the next action may be a refresh that
/// needs them.
fn succeed(tokens: Tokens, salvaged: bool, response: &Rc<HttpResponse>, now: f64) -> Transition {
    // It is not known when HighLevel sent a pasted response.
    let summary = TokenSummary::of(&tokens, Some(now).filter(|_| response.status != PASTED));
    let succeeded = ExchangeSucceeded {
        tokens,
        summary,
        response: Rc::clone(response),
        received_at: now,
        salvaged,
        saved: false,
    };
    (ExchangeState::Succeeded(Box::new(succeeded)), Vec::from([Effect::DropCode, Effect::Mask]))
}

/// Handles [`Event::Renewed`](super::events::Event::Renewed). The new pair of tokens replaces the old pair, if there is
/// one.
///
/// If a code is ready, or if its exchange is in progress, the state does not change. The new pair then stays only in
/// the list of received responses. The state also does not change if the response has no usable tokens.
pub(super) fn renewed(state: ExchangeState, response: &Rc<HttpResponse>, now: f64) -> Transition {
    match (response.read(), state) {
        (
            _,
            state @ (ExchangeState::Ready(_)
            | ExchangeState::Probing(_)
            | ExchangeState::Exchanging(_)
            | ExchangeState::Rechecking(_)),
        ) => (state, Vec::new()),
        (TokenResponse::Tokens { tokens, salvaged }, _) => succeed(tokens, salvaged, response, now),
        (_, state) => (state, Vec::new()),
    }
}

/// Handles [`Event::ResponsePasted`](super::events::Event::ResponsePasted). A pasted response is treated like a
/// received response. A pasted response is ignored after a successful exchange, while a probe for a code is in
/// progress, and while a request with a code is in progress and not overdue.
pub(super) fn pasted(state: ExchangeState, response: HttpResponse, now: f64) -> Transition {
    match state {
        state @ (ExchangeState::Probing(_) | ExchangeState::Rechecking(_) | ExchangeState::Succeeded(_)) => {
            (state, Vec::new())
        }
        ExchangeState::Exchanging(sending) if !sending.overdue => {
            (ExchangeState::Exchanging(sending), Vec::new())
        }
        ExchangeState::Exchanging(sending) => {
            let (state, mut effects) =
                read_response(response, None, Some(sending.tracked.after(Failure::Overdue)), now);
            effects.push(Effect::Abort(sending.attempt));
            (state, effects)
        }
        ExchangeState::Ready(ready) => {
            let (state, mut effects) = read_response(response, None, Some(ready.tracked), now);
            effects.extend(ready.awaited.map(Effect::Abort));
            (state, effects)
        }
        ExchangeState::Failed(failed) => read_response(response, None, failed.tracked, now),
        ExchangeState::Waiting(_) | ExchangeState::Denied(_) => read_response(response, None, None, now),
    }
}

/// Handles [`Event::TokensSaved`](super::events::Event::TokensSaved): after this event, the page no longer warns a user
/// who leaves the page.
pub(super) fn taken(state: ExchangeState) -> ExchangeState {
    match state {
        ExchangeState::Succeeded(mut succeeded) => {
            succeeded.saved = true;
            ExchangeState::Succeeded(succeeded)
        }
        state => state,
    }
}
