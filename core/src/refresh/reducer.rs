//! The state machine of a refresh: a pure function from the current state and an event to the next state.
//!
//! HighLevel rotates refresh tokens: each refresh returns a new pair, and the old refresh token stops working. So
//! three invariants hold over every sequence of events. The property tests in `core/tests/refresh/invariants.rs`
//! check them:
//!
//! 1. Two refresh requests are never in progress at once. A refresh token is never sent again after a success, or after
//!    its response was lost, unless the user chose to and was told the risk. After a success, not even the user can.
//! 2. A success is never dropped: its pair is handed over once, or its bytes are kept.
//! 3. After [`Event::Forget`], the state contains no secret.
//!
//! The pair itself is stored by the receiver of [`Effect::Renewed`]. The transitions are in `user_events` and
//! `responses`. `sent_tokens` holds what is remembered across states.

use crate::oauth::request::Attempt;
use crate::refresh::effects::Effect;
use crate::refresh::events::Event;
use crate::refresh::on_response;
use crate::refresh::on_user_event;
use crate::refresh::sent_tokens::SentTokens;
use crate::refresh::state::{RefreshInput, RefreshState};
use alloc::vec::Vec;

/// The refresh: its state, and what is remembered across states.
#[derive(Default)]
pub struct Refresh {
    /// The current state.
    pub state: RefreshState,
    /// The refresh tokens that were sent. They are remembered until [`Event::Forget`].
    pub sent_tokens: SentTokens,
    /// The number of the last request. Every request has a higher number than the one before.
    last_attempt: Attempt,
}

/// Applies `event`, and returns the next state with the effects to perform.
///
/// An event that does not fit the current state leaves it as it is.
#[must_use]
pub fn advance(refresh: Refresh, event: Event) -> (Refresh, Vec<Effect>) {
    let Refresh { state, mut sent_tokens, last_attempt } = refresh;
    let next_attempt = last_attempt.wrapping_add(1);
    let (state, effects) = match event {
        Event::Submitted(press, token, credentials, user_type) => {
            let input = RefreshInput { token, credentials, user_type };
            on_user_event::submitted(state, press, input, &mut sent_tokens, next_attempt)
        }
        Event::StopWaiting => on_user_event::stop_waiting(state, &mut sent_tokens),
        Event::Forget => on_user_event::forget(&state, &mut sent_tokens),
        Event::Answered(attempt, response) => {
            on_response::answered(state, attempt, response, &mut sent_tokens, next_attempt)
        }
        Event::Unanswered(attempt, no_response) => {
            on_response::unanswered(state, attempt, no_response, &mut sent_tokens, next_attempt)
        }
        Event::TimedOut(attempt) => (on_response::time_is_up(state, attempt, &mut sent_tokens), Vec::new()),
    };
    let sends_request =
        effects.iter().any(|effect| matches!(effect, Effect::Probe(..) | Effect::Refresh(..)));
    let last_attempt = if sends_request { next_attempt } else { last_attempt };
    (Refresh { state, sent_tokens, last_attempt }, effects)
}

impl Refresh {
    /// True if leaving the page would lose something: a response that is awaited, or a success without usable tokens.
    #[must_use]
    pub fn must_warn(&self) -> bool {
        matches!(self.state, RefreshState::Sending(_)) || !self.sent_tokens.received.is_empty()
    }
}
