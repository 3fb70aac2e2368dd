//! The state machine of a refresh: a pure function from the current state and an event to the next state.
//!
//! HighLevel rotates refresh tokens: each refresh returns a new pair, and the old refresh token stops working.
//! Therefore the state machine guarantees the following invariants for every sequence of events. The property tests in
//! `core/tests/refresh/invariants.rs` check these invariants:
//!
//! 1. Two refresh requests are never in progress at once.
//! 2. If the response to a request with a refresh token was lost, only the user can send the token again: within the
//!    [resend window](super::resend_window), or later, after the page has explained the risk. After a complete
//!    successful response, even the user cannot send the token again. If a successful response is unreadable, or was
//!    truncated before the new refresh token, the user can send the token again only within the resend window.
//! 3. No successful response is lost before [`Refresh::forgotten`] is called: the token pair in the response is passed
//!    to the app exactly once, or the body of the response is kept. This also applies if the user stopped waiting for
//!    the response.
//! 4. After [`Refresh::forgotten`], the state contains no secret. After a resend window closes, the state no longer
//!    contains the credentials of this window.
//!
//! The app stores the new pair when it performs [`Effect::Renewed`]. The transitions are in `on_user_event` and
//! `on_response`. `sent_tokens` holds the data that is kept when the state changes.

use crate::oauth::request::Attempt;
use crate::refresh::effects::Effect;
use crate::refresh::events::Event;
use crate::refresh::input::RefreshInput;
use crate::refresh::on_response;
use crate::refresh::on_user_event;
use crate::refresh::sent_tokens::SentTokens;
use crate::refresh::state::RefreshState;
use alloc::vec::Vec;

/// The refresh: its state, and the data that is kept when the state changes.
#[derive(Default)]
pub struct Refresh {
    /// The current state.
    pub state: RefreshState,
    /// The refresh tokens that were sent, and the successful responses that the app keeps nowhere else. Both are kept
    /// until [`Refresh::forgotten`] is called.
    pub sent_tokens: SentTokens,
    /// The number of the last request. Every request has a higher number than the previous request.
    last_attempt: Attempt,
}

/// Applies `event`, and returns the next state with the effects to perform.
///
/// An event that does not fit the current state is ignored.
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
    /// The refresh without its secrets. The numbering of requests continues, so that a late response to an earlier
    /// request is ignored.
    #[must_use]
    pub fn forgotten(&self) -> Self {
        Self { last_attempt: self.last_attempt, ..Self::default() }
    }

    /// Removes the result of the last request, because the user put other tokens in the place of the tokens that it is
    /// about. The sent refresh tokens and the received responses stay, and so does a request in progress.
    pub fn drop_result(&mut self) {
        if matches!(self.state, RefreshState::Failed(_) | RefreshState::Renewed { .. }) {
            self.state = RefreshState::default();
        }
    }

    /// True if there is a secret to forget: a refresh token that was sent or is about to be sent, or a successful
    /// response that the app keeps nowhere else.
    #[must_use]
    pub fn holds_secrets(&self) -> bool {
        let is_probing = matches!(self.state, RefreshState::Probing(_));
        is_probing || !self.sent_tokens.tokens.is_empty() || !self.sent_tokens.received.is_empty()
    }

    /// The time until which *Send it again* is offered, in milliseconds since 1970. `None` if this button is not
    /// offered.
    #[must_use]
    pub fn resend_until(&self) -> Option<f64> {
        self.sent_tokens.window_closes_at(self.state.resendable_attempt()?)
    }

    /// True if the user would lose a response by leaving the page: the awaited response to a refresh request, or a
    /// successful response that the app keeps nowhere else.
    #[must_use]
    pub fn must_warn(&self) -> bool {
        matches!(self.state, RefreshState::Sending(_)) || !self.sent_tokens.received.is_empty()
    }
}
