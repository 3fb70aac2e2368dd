//! The state machine of an exchange: a pure function from the current state and an event to the next state.
//!
//! Three invariants hold for every sequence of events. The property tests in `core/tests/exchange/invariants.rs` check
//! them:
//!
//! 1. An authorization code is never in two requests at once. A code is never sent again after a successful response,
//!    or after HighLevel answered that the code does not exist. After a lost response, a code is sent again only if the
//!    user was told about the risk and chose to send the code.
//! 2. After [`Event::Forget`] or [`Event::Leave`], the state contains no secret.
//! 3. The bytes of a successful response stay available until [`Event::Forget`] or [`Event::Leave`].
//!
//! The transitions are in `on_user_event`, `on_response` and `on_missing_response`.

pub use crate::exchange::no_response::NoResponse;

use crate::exchange::effects::Effect;
use crate::exchange::events::Event;
use crate::exchange::failure::CodeStatus;
use crate::exchange::on_missing_response;
use crate::exchange::on_response;
use crate::exchange::on_user_event;
use crate::exchange::state::{ExchangeProbing, ExchangeState, Waiting};
use crate::exchange::tracked_code::EarlierCode;
use crate::oauth::credentials::Code;
use crate::oauth::request::Attempt;
use crate::oauth::response::HttpResponse;
use alloc::rc::Rc;
use alloc::vec::Vec;

/// One exchange. It contains the current state, and the data that is kept when the state changes.
pub struct Exchange {
    /// The current state.
    pub state: ExchangeState,
    /// Every successful response, including responses without usable tokens. They are kept until the user leaves the
    /// page or presses *Forget everything*.
    pub received: Vec<Rc<HttpResponse>>,
    /// Authorization codes that were sent and then replaced by another code. If the user enters such a code again, it
    /// does not count as a new code.
    pub earlier: Vec<EarlierCode>,
    /// The number of the last request. Every request has a higher number than the previous request.
    last_attempt: Attempt,
}

/// Applies `event`, and returns the next state with the effects to perform.
///
/// An event that does not fit the current state does not change the state.
#[must_use]
pub fn advance(exchange: Exchange, event: Event) -> (Exchange, Vec<Effect>) {
    let Exchange { state, mut received, mut earlier, last_attempt } = exchange;
    let next_attempt = last_attempt.wrapping_add(1);
    let (state, effects) = match event {
        Event::Arrived(arrival, now) => on_user_event::arrived(state, arrival, now, &mut earlier),
        Event::Submitted(press, credentials, options) => {
            on_user_event::submitted(state, press, credentials, options, next_attempt)
        }
        Event::CheckConnection => on_user_event::check_connection(state, next_attempt),
        Event::StopWaiting => on_user_event::stop_waiting(state),
        Event::Forget => {
            received.clear();
            earlier.clear();
            on_user_event::forget(&state)
        }
        Event::Leave => {
            received.clear();
            earlier.clear();
            on_user_event::leave(&state)
        }
        Event::Idle => on_user_event::idle(state),
        Event::TokensSaved => (on_response::taken(state), Vec::new()),
        Event::Answered(attempt, response, now) => {
            on_response::answered(state, attempt, response, now, next_attempt, (&earlier, &mut received))
        }
        Event::Unanswered(attempt, no_response) => {
            on_missing_response::unanswered(state, attempt, no_response, next_attempt)
        }
        Event::TimedOut(attempt) => on_missing_response::time_is_up(state, attempt),
        Event::ResponsePasted(response, now) => on_response::pasted(state, response, now),
        Event::Renewed(response, now) => {
            let response = Rc::new(response);
            received.push(Rc::clone(&response));
            on_response::renewed(state, &response, now)
        }
    };
    let sends_request =
        effects.iter().any(|effect| matches!(effect, Effect::Probe(..) | Effect::Exchange(..)));
    if let Some(response) = state.response()
        && response.is_success()
        && !received.iter().any(|kept| Rc::ptr_eq(kept, response))
    {
        received.push(Rc::clone(response));
    }
    let last_attempt = if sends_request { next_attempt } else { last_attempt };
    (Exchange { state, received, earlier, last_attempt }, effects)
}

impl Default for Exchange {
    fn default() -> Self {
        Self {
            state: ExchangeState::Waiting(Waiting::default()),
            received: Vec::new(),
            earlier: Vec::new(),
            last_attempt: 0,
        }
    }
}

impl Exchange {
    /// True if the user would lose something by leaving the page. While the response to the code is awaited, the loss
    /// is this response. After a successful exchange, the loss is a refresh token that was not copied or downloaded. In
    /// any other state, the loss is a successful response that was received earlier.
    #[must_use]
    pub fn must_warn(&self) -> bool {
        match &self.state {
            ExchangeState::Exchanging(_) => true,
            ExchangeState::Succeeded(succeeded) => succeeded.summary.has_refresh && !succeeded.saved,
            _ => !self.received.is_empty(),
        }
    }

    /// True if `code` is the current code and was never sent. The probe does not contain the code. False while the
    /// response to an earlier code is awaited, and after a failure.
    #[must_use]
    pub fn holds_unsent(&self, code: &Code) -> bool {
        let here = match &self.state {
            ExchangeState::Probing(ExchangeProbing { tracked, .. }) => {
                Some(&tracked.code).filter(|_| tracked.status == CodeStatus::StillGood)
            }
            state => state.unsent_code(),
        };
        here.is_some_and(|here| here.same_as(code))
    }
}
