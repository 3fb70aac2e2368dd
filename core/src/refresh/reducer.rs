//! The state machine of a refresh: a pure function from the current state and an event to the next state.
//!
//! HighLevel rotates refresh tokens: each refresh returns a new pair, and the old refresh token stops working. So
//! these invariants hold over every sequence of events. The property tests in `core/tests/refresh/invariants.rs`
//! check them:
//!
//! 1. Two refresh requests are never in progress at once.
//! 2. A refresh token whose response was lost is never sent twice, except by the user's choice: within the
//!    [resend window](super::resend_window), or later, told the risk. After a whole success, not even the user can
//!    send it. After a success that was cut off, the user can within the window only.
//! 3. A success is never dropped: its pair is handed over once, or its bytes are kept. This includes the response to a
//!    request that was given up.
//! 4. After [`Event::Forget`], the state contains no secret. After a window, it contains no credentials.
//!
//! The pair itself is stored by the receiver of [`Effect::Renewed`]. The transitions are in `on_user_event` and
//! `on_response`. `sent_tokens` holds what is remembered across states.

use crate::oauth::request::Attempt;
use crate::refresh::effects::Effect;
use crate::refresh::events::Event;
use crate::refresh::input::RefreshInput;
use crate::refresh::on_response;
use crate::refresh::on_user_event;
use crate::refresh::sent_tokens::SentTokens;
use crate::refresh::state::RefreshState;
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
        Event::Submitted(press, token, credentials, user_type, now) => {
            let input = RefreshInput { token, credentials, user_type };
            on_user_event::submitted(state, press, input, &mut sent_tokens, next_attempt, now)
        }
        Event::SentAgain(now) => on_user_event::sent_again(state, &mut sent_tokens, next_attempt, now),
        Event::StopWaiting => on_user_event::stop_waiting(state, &mut sent_tokens),
        Event::Forget => on_user_event::forget(&state, &mut sent_tokens),
        Event::Answered(attempt, response, now) => {
            on_response::answered(state, attempt, response, &mut sent_tokens, next_attempt, now)
        }
        Event::Unanswered(attempt, no_response) => {
            on_response::unanswered(state, attempt, no_response, &mut sent_tokens, next_attempt)
        }
        Event::TimedOut(attempt) => on_response::timed_out(state, attempt, &mut sent_tokens),
        Event::WindowClosed(first) => {
            sent_tokens.close_window(first);
            (state, Vec::new())
        }
    };
    let sends_request =
        effects.iter().any(|effect| matches!(effect, Effect::Probe(..) | Effect::Refresh(..)));
    let last_attempt = if sends_request { next_attempt } else { last_attempt };
    (Refresh { state, sent_tokens, last_attempt }, effects)
}

impl Refresh {
    /// The refresh without a secret. Requests are counted on, so that a late response to an earlier one is ignored.
    #[must_use]
    pub fn forgotten(&self) -> Self {
        Self { last_attempt: self.last_attempt, ..Self::default() }
    }

    /// True if there is a secret to be forgotten: a refresh token that was sent or is about to be, or a response.
    #[must_use]
    pub fn holds_secrets(&self) -> bool {
        let is_probing = matches!(self.state, RefreshState::Probing(_));
        is_probing || !self.sent_tokens.tokens.is_empty() || !self.sent_tokens.received.is_empty()
    }

    /// Until when *Send it again* is offered, in milliseconds since 1970. `None` if it is not offered.
    #[must_use]
    pub fn resend_until(&self) -> Option<f64> {
        self.sent_tokens.window_closes_at(self.state.resendable_attempt()?)
    }

    /// True if leaving the page would lose something: a response that is awaited, or a success without usable tokens.
    #[must_use]
    pub fn must_warn(&self) -> bool {
        matches!(self.state, RefreshState::Sending(_)) || !self.sent_tokens.received.is_empty()
    }
}
