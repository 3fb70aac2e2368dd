//! A person, a network and a clock: what chance brings is turned into events that fit the moment. What the flow asks
//! for is done in `watch`.

use super::help::{NOW, arrival, canned, credentials, reply};
use leg3::grant::failure::Failure;
use leg3::grant::flow::{Effect, Event, Flow, Press, Silence, advance};
use leg3::grant::redirect::{Arrival, Denial, Unusable};
use leg3::grant::refusal::Refusal;
use leg3::grant::reply::Reply;
use leg3::grant::request::Options;
use leg3::grant::step::{Attempt, Step};
use std::collections::HashMap;

pub(super) const CODES: [&str; 3] = ["code-a", "code-b", "code-c"];

/// What chance brings. Numbers choose among what is there at that moment.
#[derive(Clone, Copy, Debug)]
pub(super) enum Act {
    Bring(usize),
    BringNone(usize),
    Press(Press),
    Answer(usize, &'static str),
    Silence(usize, bool, bool),
    TimeIsUp(usize),
    Paste(&'static str),
    Renew(&'static str),
    Check,
    Stop,
    Taken,
    Idle,
    Forget,
    Leave,
}

/// What is known about a code from outside the flow.
#[derive(Default)]
pub(super) struct Past {
    /// A success came, or HighLevel said it is gone.
    pub(super) gone: bool,
    /// It was sent, and no answer could be read; nobody chose to send it again since.
    pub(super) lost: bool,
}

#[derive(Default)]
pub(super) struct World {
    pub(super) flow: Flow,
    /// Requests on their way; those with a code carry it.
    pub(super) flying: Vec<(Attempt, Option<String>)>,
    pub(super) past: HashMap<String, Past>,
    /// The bodies of the successes that came.
    pub(super) owed: Vec<String>,
    /// The press that is under way was a person's choice to send unproven.
    pub(super) unproven: bool,
    /// The event is HighLevel's own answer to a probe.
    pub(super) proven: bool,
    pub(super) count: u32,
    /// How often a code was sent.
    pub(super) exchanges: usize,
}

impl World {
    /// Lets one thing happen, and checks what must hold at every moment.
    pub(super) fn act(&mut self, act: Act) {
        let code = self.flow.step.code().map(|code| code.expose().to_owned());
        (self.unproven, self.proven) = (matches!(act, Act::Press(Press::Anyway)), false);
        let Some(event) = self.event(act) else { return };
        let (flow, effects) = advance(core::mem::take(&mut self.flow), event);
        self.flow = flow;
        let sends = effects.iter().any(|effect| matches!(effect, Effect::Probe(..) | Effect::Exchange(..)));
        if let (Act::Press(Press::Again | Press::Anyway), true, Some(code)) = (act, sends, &code) {
            self.past.entry(code.clone()).or_default().lost = false;
        }
        let mut dropped = false;
        for effect in effects {
            dropped |= matches!(effect, Effect::DropCode);
            self.perform(effect, dropped);
        }
        // A pasted answer is an answer, to the code in hand.
        if let (Act::Paste(_), Step::Failed(setback), Some(code)) = (act, &self.flow.step, code) {
            let past = self.past.entry(code).or_default();
            past.gone |= setback.failure == Failure::Refused(Refusal::CodeNotFound);
            past.lost &= !matches!(setback.failure, Failure::Refused(_));
        }
        if matches!(act, Act::Forget | Act::Leave) {
            self.forgotten();
        }
        self.nothing_is_lost();
    }

    fn event(&mut self, act: Act) -> Option<Event> {
        Some(match act {
            Act::Bring(which) => Event::Arrived(arrival(CODES[which % CODES.len()]), NOW),
            Act::BringNone(0) => Event::Arrived(Arrival::Nothing, NOW),
            Act::BringNone(1) => Event::Arrived(Arrival::Unusable(Unusable::Several), NOW),
            Act::BringNone(_) => Event::Arrived(Arrival::Denied(denial()), NOW),
            Act::Press(press) => Event::Submitted(press, credentials(), Options::default()),
            Act::Answer(which, name) => self.answered(which, name)?,
            Act::Silence(which, online, reached) => {
                let (attempt, code) = self.land(which)?;
                if let Some(code) = code {
                    self.past.entry(code).or_default().lost = true;
                }
                Event::Unanswered(attempt, Silence { online, reached })
            }
            // Clocks are never stopped, so any of them may ring.
            Act::TimeIsUp(which) => Event::TimeIsUp(self.count.saturating_sub(which as u32)),
            Act::Paste(name) => Event::Pasted(Reply::pasted(canned(name).body.expose())?, NOW),
            Act::Renew(name) => {
                let answer = self.unique(name);
                self.owed.push(answer.body.expose().into());
                Event::Renewed(answer, NOW)
            }
            Act::Check => Event::CheckConnection,
            Act::Stop => Event::StopWaiting,
            Act::Taken => Event::Taken,
            Act::Idle => Event::Idle,
            Act::Forget => Event::Forget,
            Act::Leave => Event::Leave,
        })
    }

    /// Each success is one of its own, so that none can stand in for another.
    fn unique(&self, name: &str) -> Reply {
        let answer = canned(name);
        if !answer.is_success() {
            return answer;
        }
        reply(answer.status, &[answer.body.expose(), &" ".repeat(self.owed.len() + 1)].concat())
    }

    fn land(&mut self, which: usize) -> Option<(Attempt, Option<String>)> {
        let at = which.checked_rem(self.flying.len())?;
        Some(self.flying.remove(at))
    }

    fn answered(&mut self, which: usize, name: &str) -> Option<Event> {
        let (attempt, code) = self.land(which)?;
        let answer = self.unique(name);
        self.proven = code.is_none() && answer.is_highlevels_own() && name != "field-missing";
        if let Some(code) = code {
            let past = self.past.entry(code).or_default();
            (past.gone, past.lost) = (past.gone || answer.is_success() || name == "code-not-found", false);
            if answer.is_success() {
                self.owed.push(answer.body.expose().into());
            }
        }
        Some(Event::Answered(attempt, answer, NOW))
    }
}

fn denial() -> Denial {
    Denial { error: "access_denied".into(), description: String::new() }
}
