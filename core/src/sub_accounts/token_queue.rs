//! Sub-account tokens from an agency's token, one after the other: a queue as a pure function.
//!
//! Three things hold over every sequence of events (`tests/minting.rs` tries them): one request is in flight at most; each
//! sub-account that was asked for is waiting, set aside, under way, minted or failed, and only one of these; and what
//! came with a success is kept. Asking twice harms nothing: HighLevel makes another token, and the first goes on working.

use super::rate;
use super::refusal::{ApiRefusal, NoAnswer, Trouble};
use super::told::Told;
use crate::grant::reply::{Reading, Reply};
use crate::grant::step::Attempt;
use alloc::collections::VecDeque;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

/// How often in a row HighLevel may ask to wait before nothing goes on by itself any more.
const PATIENCE: u8 = 5;

/// An agency token that ends sooner than this, in milliseconds, is not started with.
pub const MARGIN: f64 = 60_000.0;

/// The queue.
#[derive(Default)]
pub struct Minting {
    /// Ids that wait, the next one first.
    pub waiting: VecDeque<String>,
    /// Ids that *Stop* took out of the queue, until *Go on*.
    pub set_aside: VecDeque<String>,
    /// What is under way.
    pub under_way: Option<(Attempt, String)>,
    /// Ids with the answer that brought their token. The answer holds secrets.
    pub minted: Vec<(String, Rc<Reply>)>,
    /// Ids without a token, and why.
    pub failed: Vec<(String, Told)>,
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
    /// HighLevel asked to wait too often in a row.
    TooMany,
    /// No answer came, and the next request would hardly fare better.
    NoAnswer(NoAnswer),
    /// HighLevel refused the agency's token itself: every further request would be refused alike.
    AgencyRefused(ApiRefusal),
}

/// What just happened.
pub enum Event {
    /// These were asked for, now. Those that are here already are passed over.
    Asked(Vec<String>),
    /// The same, also for those that are here already: their tokens ended. The old answer stays until the new one comes.
    AskedAnew(Vec<String>),
    /// An answer came.
    Answered(Attempt, Reply),
    /// The token of this sub-account was made elsewhere, and its answer pasted.
    Brought(String, Reply),
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
        Event::Asked(ids) => minting.ask(ids, false),
        Event::AskedAnew(ids) => minting.ask(ids, true),
        Event::Answered(attempt, reply) => minting.answered(attempt, reply, &mut effects),
        Event::Brought(id, reply) => {
            for list in [&mut minting.waiting, &mut minting.set_aside] {
                list.retain(|known| *known != id);
            }
            minting.failed.retain(|(known, _)| *known != id);
            minting.keep(id, reply);
        }
        Event::Unanswered(attempt, why) => {
            if let Some(id) = minting.land(attempt) {
                minting.unanswered(id, why);
            }
        }
        Event::Waited(attempt) => minting.cooling &= attempt != minting.last_attempt,
        Event::Stop if minting.is_busy() => {
            minting.set_aside.append(&mut minting.waiting);
            minting.halted = Some(Halt::Stopped);
        }
        Event::Stop => {}
        Event::Resume => {
            minting.waiting.append(&mut minting.set_aside);
            minting.halted = None;
        }
        Event::Retry => {
            minting.waiting.extend(core::mem::take(&mut minting.failed).into_iter().map(|(id, _)| id));
            minting.halted = None;
        }
        Event::OtherAgency => {
            minting.waiting.clear();
            minting.set_aside.clear();
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

    /// True where the token of this sub-account is here.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.minted.iter().any(|(known, _)| known == id)
    }

    /// Who was stopped stays so: what is asked for now goes out, and nothing else.
    fn ask(&mut self, ids: Vec<String>, anew: bool) {
        for id in ids {
            self.failed.retain(|(known, _)| *known != id);
            self.set_aside.retain(|known| *known != id);
            let known = self.waiting.contains(&id)
                || self.under_way.as_ref().is_some_and(|(_, known)| *known == id)
                || (!anew && self.has(&id));
            if !known && !id.is_empty() {
                self.waiting.push_back(id);
            }
        }
        self.halted = None;
    }

    /// Where nothing gets out, the next one would not either: this one keeps its place.
    fn unanswered(&mut self, id: String, why: NoAnswer) {
        self.refused = 0;
        match why {
            NoAnswer::Offline | NoAnswer::NotReached => self.again(id),
            NoAnswer::Hidden | NoAnswer::TooLate => self.failed.push((id, Told::unheard(why))),
        }
        if why != NoAnswer::TooLate {
            self.halted = self.halted.or(Some(Halt::NoAnswer(why)));
        }
    }

    fn again(&mut self, id: String) {
        if self.halted == Some(Halt::Stopped) {
            self.set_aside.push_front(id);
        } else {
            self.waiting.push_front(id);
        }
    }

    fn land(&mut self, attempt: Attempt) -> Option<String> {
        self.under_way.take_if(|(known, _)| *known == attempt).map(|(_, id)| id)
    }

    fn keep(&mut self, id: String, reply: Reply) {
        self.minted.retain(|(known, _)| *known != id);
        self.minted.push((id, Rc::new(reply)));
    }

    fn answered(&mut self, attempt: Attempt, reply: Reply, effects: &mut Vec<Effect>) {
        let Some(id) = self.land(attempt) else { return };
        let refused = core::mem::take(&mut self.refused);
        match reply.read() {
            Reading::Tokens { .. } => self.keep(id, reply),
            Reading::Unreadable(_) => {
                self.failed.push((id, Told::unreadable(&reply)));
                self.received.push(Rc::new(reply));
            }
            Reading::Refused(..) => {
                let told = Told::refused(&reply);
                match told.trouble {
                    Trouble::Refused(ApiRefusal::TooMany) => {
                        effects.push(Effect::Wait(attempt, rate::patience(&reply)));
                        self.again(id);
                        self.cooling = true;
                        self.refused = refused + 1;
                        if self.refused > PATIENCE {
                            self.refused = 0;
                            self.halted = self.halted.or(Some(Halt::TooMany));
                        }
                    }
                    Trouble::Refused(refusal) if concerns_the_agency(refusal) => {
                        self.failed.push((id, told));
                        self.halted = Some(Halt::AgencyRefused(refusal));
                    }
                    _ => self.failed.push((id, told)),
                }
            }
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
