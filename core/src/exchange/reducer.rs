//! The flow: what happens next, as a pure function of where a person stands and what just happened.
//!
//! Three things hold over every sequence of events (`tests/flow.rs` tries them):
//!
//! 1. a code is never in two requests at once, and never sent again after a success, after HighLevel said it is gone,
//!    or after a lost answer, unless the person chose to, told the risk;
//! 2. after [`Event::Forget`] or [`Event::Leave`] no secret is left in the state;
//! 3. the bytes of a success stay reachable.
//!
//! `asking` is what a person does, `hearing` is what comes back.

#[path = "user_events.rs"]
mod asking;
#[path = "responses.rs"]
mod hearing;

pub use super::probe::Silence;

use super::credentials::Credentials;
use super::redirect::Arrival;
use super::reply::Reply;
use super::request::{Options, TokenRequest};
use super::step::{Attempt, Earlier, Step, Waiting};
use alloc::rc::Rc;
use alloc::vec::Vec;

/// Where a person stands, and how many requests went out before.
pub struct Flow {
    /// Where a person stands.
    pub step: Step,
    /// Every success that came, also those that could not be read: nothing received is lost before the person says so.
    pub received: Vec<Rc<Reply>>,
    /// Codes that were sent and then put aside for another, so that none is taken for a fresh one.
    pub earlier: Vec<Earlier>,
    last_attempt: Attempt,
}

/// What just happened. Times are in milliseconds since 1970.
pub enum Event {
    /// A code, or something instead of one, came at this time: with the address, or typed.
    Arrived(Arrival, f64),
    /// A button that sends the code was pressed, with both fields filled.
    Submitted(Press, Credentials, Options),
    /// *Check the connection* was pressed.
    CheckConnection,
    /// A readable answer came at this time.
    Answered(Attempt, Reply, f64),
    /// No answer can come any more.
    Unanswered(Attempt, Silence),
    /// The patience for this request is over.
    TimeIsUp(Attempt),
    /// *Stop waiting* was pressed.
    StopWaiting,
    /// An answer that came by other means was pasted at this time.
    Pasted(Reply, f64),
    /// A refresh, made beside this flow, brought a new pair at this time.
    Renewed(Reply, f64),
    /// The refresh token was copied or downloaded.
    Taken,
    /// *Forget everything* was pressed.
    Forget,
    /// The page is being left.
    Leave,
    /// Nobody was here for a while.
    Idle,
}

/// Which button was pressed. The last two were chosen by a person who was told the risk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Press {
    /// *Get my tokens*: the probe goes first.
    Ordinary,
    /// *Send it anyway*: the probe failed.
    Anyway,
    /// *Send it again*: an answer was lost.
    Again,
}

/// What is to be done about it.
pub enum Effect {
    /// Ask the harmless question.
    Probe(Attempt, TokenRequest),
    /// Send the code.
    Exchange(Attempt, TokenRequest),
    /// Say [`Event::TimeIsUp`] after so many milliseconds.
    Wait(Attempt, u32),
    /// Break off this request.
    Abort(Attempt),
    /// Keep the code, which came at this time, in this tab until it is sent.
    KeepCode(f64),
    /// Forget the code that was kept in this tab.
    DropCode,
    /// The reply is in the flow's hands. The copy outside may go, unless it is a success.
    ReplyTaken,
    /// No reply is wanted any more: every copy outside may go.
    RepliesForgotten,
    /// Empty the fields a person typed into.
    WipeForm,
    /// Empty the field of the client secret.
    WipeSecret,
    /// Hide every secret that is shown.
    Mask,
}

/// What a change asks for.
type Outcome = (Step, Vec<Effect>);

/// What happens next. Events that do not fit where the person stands change nothing.
#[must_use]
pub fn advance(flow: Flow, event: Event) -> (Flow, Vec<Effect>) {
    let Flow { step, mut received, mut earlier, last_attempt } = flow;
    let next = last_attempt.wrapping_add(1);
    let (step, effects) = match event {
        Event::Arrived(arrival, now) => asking::arrived(step, arrival, now, &mut earlier),
        Event::Submitted(press, credentials, options) => {
            asking::submitted(step, press, credentials, options, next)
        }
        Event::CheckConnection => asking::check_connection(step, next),
        Event::StopWaiting => asking::stop_waiting(step),
        Event::Forget => {
            received.clear();
            earlier.clear();
            asking::forget(&step)
        }
        Event::Leave => {
            received.clear();
            earlier.clear();
            asking::leave(&step)
        }
        Event::Idle => asking::idle(step),
        Event::Taken => (hearing::taken(step), Vec::new()),
        Event::Answered(attempt, reply, now) => {
            hearing::answered(step, attempt, reply, now, next, (&earlier, &mut received))
        }
        Event::Unanswered(attempt, silence) => hearing::unanswered(step, attempt, silence, next),
        Event::TimeIsUp(attempt) => hearing::time_is_up(step, attempt),
        Event::Pasted(reply, now) => hearing::pasted(step, reply, now),
        Event::Renewed(reply, now) => {
            let reply = Rc::new(reply);
            received.push(Rc::clone(&reply));
            hearing::renewed(step, &reply, now)
        }
    };
    let sends = effects.iter().any(|effect| matches!(effect, Effect::Probe(..) | Effect::Exchange(..)));
    if let Some(reply) = step.reply()
        && reply.is_success()
        && !received.iter().any(|known| Rc::ptr_eq(known, reply))
    {
        received.push(Rc::clone(reply));
    }
    (Flow { step, received, earlier, last_attempt: if sends { next } else { last_attempt } }, effects)
}

impl Default for Flow {
    fn default() -> Self {
        Self {
            step: Step::Waiting(Waiting::default()),
            received: Vec::new(),
            earlier: Vec::new(),
            last_attempt: 0,
        }
    }
}

impl Flow {
    /// True while leaving the page would lose something: an answer on its way, or one that was not taken away.
    #[must_use]
    pub fn must_warn(&self) -> bool {
        match &self.step {
            Step::Exchanging(_) => true,
            Step::Holding(holding) => holding.passport.has_refresh && !holding.taken,
            _ => !self.received.is_empty(),
        }
    }
}

/// The request that is under way, or whose late answer is still welcome.
fn under_way(step: &Step) -> Option<Attempt> {
    match step {
        Step::Probing(trial) => Some(trial.attempt),
        Step::Exchanging(sent) => Some(sent.attempt),
        Step::Rechecking(recheck) => Some(recheck.attempt),
        Step::Failed(setback) => setback.attempt,
        Step::Ready(ready) => ready.awaited,
        _ => None,
    }
}
