//! The refresh (RFC 6749 §6): what happens next, as a pure function of where it stands and what just happened.
//!
//! HighLevel rotates: each refresh gives a new pair and ends the old refresh token. So three things hold over every
//! sequence of events (`tests/refresh` tries them):
//!
//! 1. two refreshes are never under way at once, and a refresh token is never sent again after a success, nor after an
//!    answer that did not come, unless the person chose to, told the risk;
//! 2. a success is never dropped: its pair is handed over once, or its bytes are kept;
//! 3. after [`Event::Forget`] no secret is left in the state.
//!
//! The pair itself is kept by whoever takes [`Effect::Renewed`]. `asking` is what a person does, `hearing` is what comes
//! back, `memory` is what outlasts both.

#[path = "user_events.rs"]
mod asking;
#[path = "failure.rs"]
pub mod failure;
#[path = "responses.rs"]
mod hearing;
#[path = "sent_tokens.rs"]
pub mod memory;
#[path = "screen.rs"]
pub mod screen;
#[path = "state.rs"]
pub mod step;

use super::credentials::{Credentials, RefreshToken};
use super::flow::Press;
use super::probe::Silence;
use super::reply::Reply;
use super::request::{TokenRequest, UserType};
use super::step::Attempt;
use alloc::rc::Rc;
use alloc::vec::Vec;
use memory::Memory;
use step::{Order, Step};

/// Where the refresh stands, and what is remembered of earlier ones.
#[derive(Default)]
pub struct Refreshing {
    /// Where it stands.
    pub step: Step,
    /// What outlasts a step.
    pub memory: Memory,
    last_attempt: Attempt,
}

/// What just happened.
pub enum Event {
    /// A button that sends the refresh token was pressed, with the class that came with it.
    ///
    /// Any press may send a token that nobody doubts. After an answer that did not come, only [`Press::Again`] sends it;
    /// [`Press::Anyway`] leaves the probe out, and only after one that failed.
    Submitted(Press, RefreshToken, Credentials, Option<UserType>),
    /// A readable answer came.
    Answered(Attempt, Reply),
    /// No answer can come any more.
    Unanswered(Attempt, Silence),
    /// The patience for this request is over.
    TimeIsUp(Attempt),
    /// *Stop waiting* was pressed.
    StopWaiting,
    /// *Forget everything* was pressed, or the page is being left.
    Forget,
}

/// What is to be done about it.
pub enum Effect {
    /// Ask the harmless question.
    Probe(Attempt, TokenRequest),
    /// Send the refresh token.
    Refresh(Attempt, TokenRequest),
    /// Say [`Event::TimeIsUp`] after so many milliseconds.
    Wait(Attempt, u32),
    /// Break off this request.
    Abort(Attempt),
    /// Take the new pair over. Comes once for each success that holds an access token; no copy stays behind.
    Renewed(Rc<Reply>),
}

/// What a change asks for.
type Outcome = (Step, Vec<Effect>);

/// What happens next. Events that do not fit where the refresh stands change nothing.
#[must_use]
pub fn advance(refreshing: Refreshing, event: Event) -> (Refreshing, Vec<Effect>) {
    let Refreshing { step, mut memory, last_attempt } = refreshing;
    let next = last_attempt.wrapping_add(1);
    let (step, effects) = match event {
        Event::Submitted(press, token, credentials, user_type) => {
            asking::submitted(step, press, Order { token, credentials, user_type }, &mut memory, next)
        }
        Event::StopWaiting => asking::stop_waiting(step, &mut memory),
        Event::Forget => asking::forget(&step, &mut memory),
        Event::Answered(attempt, reply) => hearing::answered(step, attempt, reply, &mut memory, next),
        Event::Unanswered(attempt, silence) => hearing::unanswered(step, attempt, silence, &mut memory, next),
        Event::TimeIsUp(attempt) => (hearing::time_is_up(step, attempt, &mut memory), Vec::new()),
    };
    let sends = effects.iter().any(|effect| matches!(effect, Effect::Probe(..) | Effect::Refresh(..)));
    (Refreshing { step, memory, last_attempt: if sends { next } else { last_attempt } }, effects)
}

impl Refreshing {
    /// True while leaving the page would lose something: an answer on its way, or one that nobody could read.
    #[must_use]
    pub fn must_warn(&self) -> bool {
        matches!(self.step, Step::Sending(_)) || !self.memory.received.is_empty()
    }
}
