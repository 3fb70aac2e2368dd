//! Sub-account tokens from an agency's token, one after the other: a queue as a pure function.
//!
//! Three things hold over every sequence of events (`tests/minting.rs` tries them): one request is in flight at most; each
//! sub-account that was asked for is waiting, under way, minted or failed, and only one of these; and what came with
//! a success is kept. Asking twice harms nothing: HighLevel makes another token, and the first goes on working.

use super::rate;
use super::refusal::{ApiRefusal, NoAnswer, Trouble, classify};
use crate::grant::json::Json;
use crate::grant::reply::{Reading, Reply};
use crate::grant::step::Attempt;
use alloc::collections::VecDeque;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

/// How often a sub-account is asked for again after a 429 before it counts as failed.
const PATIENCE: u8 = 5;

/// An agency token that ends sooner than this, in milliseconds, is not started with.
pub const MARGIN: f64 = 60_000.0;

/// The queue.
#[derive(Default)]
pub struct Minting {
    /// Ids that wait, the next one first.
    pub waiting: VecDeque<String>,
    /// What is under way.
    pub under_way: Option<(Attempt, String)>,
    /// Ids with the answer that brought their token. The answer holds secrets.
    pub minted: Vec<(String, Rc<Reply>)>,
    /// Ids without a token, and why.
    pub failed: Vec<(String, Trouble)>,
    /// Successes without a token, as they came: nothing received is lost.
    pub received: Vec<Rc<Reply>>,
    /// Why nothing goes out although something waits.
    pub halted: Option<Halt>,
    /// HighLevel asked to wait, and the wait is not over: nobody can press it short.
    pub cooling: bool,
    /// How often in a row it asked to.
    refused: u8,
    last_attempt: Attempt,
}

/// Why nothing goes out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Halt {
    /// *Stop* was pressed.
    Stopped,
    /// The agency's token has ended, or ends within a minute.
    AgencyEnds,
    /// HighLevel refused the agency's token itself: every further request would be refused alike.
    AgencyRefused(ApiRefusal),
}

/// What just happened.
pub enum Event {
    /// These were asked for, now. Those that are here already are passed over.
    Asked(Vec<String>),
    /// An answer came.
    Answered(Attempt, Reply),
    /// No answer can come any more, or its time is up.
    Unanswered(Attempt, NoAnswer),
    /// The wait after a 429 is over.
    Waited(Attempt),
    /// *Stop*: what is under way is still taken.
    Stop,
    /// *Go on*.
    Resume,
    /// *Try the failed ones again*.
    Retry,
    /// The tokens of another agency came: what is under way or minted stays, the rest was the other's.
    OtherAgency,
    /// *Forget everything*.
    Forget,
}

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask for the token of this sub-account.
    Mint(Attempt, String),
    /// Say [`Event::Waited`] after so many milliseconds.
    Wait(Attempt, u32),
}

/// What happens next. `left` is how long the agency's token lasts, in milliseconds; `None` where nobody knows.
#[must_use]
pub fn advance(mut minting: Minting, event: Event, left: Option<f64>) -> (Minting, Vec<Effect>) {
    let mut effects = Vec::new();
    match event {
        Event::Asked(ids) => {
            ids.into_iter().for_each(|id| minting.ask(id));
            minting.halted = None;
        }
        Event::Answered(attempt, reply) => minting.answered(attempt, reply, &mut effects),
        Event::Unanswered(attempt, why) => {
            if let Some(id) = minting.land(attempt) {
                minting.refused = 0;
                minting.failed.push((id, Trouble::NoAnswer(why)));
            }
        }
        Event::Waited(attempt) => minting.cooling &= attempt != minting.last_attempt,
        Event::Stop if minting.is_busy() => minting.halted = Some(Halt::Stopped),
        Event::Stop => {}
        Event::Resume => minting.halted = None,
        Event::Retry => {
            minting.waiting.extend(core::mem::take(&mut minting.failed).into_iter().map(|(id, _)| id));
            minting.halted = None;
        }
        Event::OtherAgency => {
            minting.waiting.clear();
            minting.failed.clear();
            minting.halted = None;
        }
        // Numbers go on, so that a late answer finds nothing.
        Event::Forget => minting = Minting { last_attempt: minting.last_attempt, ..Minting::default() },
    }
    minting.go_on(left, &mut effects);
    (minting, effects)
}

impl Minting {
    /// True while something waits or is under way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.under_way.is_some() || !self.waiting.is_empty()
    }

    fn ask(&mut self, id: String) {
        self.failed.retain(|(known, _)| *known != id);
        let known = self.waiting.contains(&id)
            || self.under_way.as_ref().is_some_and(|(_, known)| *known == id)
            || self.minted.iter().any(|(known, _)| *known == id);
        if !known && !id.is_empty() {
            self.waiting.push_back(id);
        }
    }

    fn land(&mut self, attempt: Attempt) -> Option<String> {
        self.under_way.take_if(|(known, _)| *known == attempt).map(|(_, id)| id)
    }

    fn answered(&mut self, attempt: Attempt, reply: Reply, effects: &mut Vec<Effect>) {
        let Some(id) = self.land(attempt) else { return };
        let refused = core::mem::take(&mut self.refused);
        match reply.read() {
            Reading::Tokens { .. } => self.minted.push((id, Rc::new(reply))),
            Reading::Unreadable(_) => {
                self.received.push(Rc::new(reply));
                self.failed.push((id, Trouble::Unreadable));
            }
            Reading::Refused(..) => match classify(reply.status, Json::parse(reply.body.expose()).as_ref()) {
                ApiRefusal::TooMany if refused < PATIENCE => {
                    effects.push(Effect::Wait(attempt, rate::patience(&reply)));
                    self.waiting.push_front(id);
                    self.refused = refused + 1;
                    self.cooling = true;
                }
                refusal => {
                    self.failed.push((id, Trouble::Refused(refusal)));
                    if concerns_the_agency(refusal) {
                        self.halted = Some(Halt::AgencyRefused(refusal));
                    }
                }
            },
        }
    }

    fn go_on(&mut self, left: Option<f64>, effects: &mut Vec<Effect>) {
        if self.halted.is_some() || self.cooling || self.under_way.is_some() || self.waiting.is_empty() {
            return;
        }
        if left.is_some_and(|left| left < MARGIN) {
            self.halted = Some(Halt::AgencyEnds);
            return;
        }
        let Some(id) = self.waiting.pop_front() else { return };
        self.last_attempt = self.last_attempt.wrapping_add(1);
        self.under_way = Some((self.last_attempt, id.clone()));
        effects.push(Effect::Mint(self.last_attempt, id));
    }
}

/// What would be answered to every sub-account alike.
fn concerns_the_agency(refusal: ApiRefusal) -> bool {
    matches!(
        refusal,
        ApiRefusal::TokenInvalid
            | ApiRefusal::ScopeMissing
            | ApiRefusal::WrongClass
            | ApiRefusal::TypeMismatch
            | ApiRefusal::NoVersion
            | ApiRefusal::Firewall
    )
}
