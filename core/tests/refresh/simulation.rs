//! A person with three refresh tokens, a network and a clock; and what must hold whatever they do.

use super::help::{canned, credentials, field, reply};
use leg3::grant::credentials::RefreshToken;
use leg3::grant::flow::Press;
use leg3::grant::probe::Silence;
use leg3::grant::refresh::step::Step;
use leg3::grant::refresh::{Effect, Event, Refreshing, advance};
use leg3::grant::reply::Reply;
use leg3::grant::step::Attempt;
use std::collections::HashMap;

pub(super) const TOKENS: [&str; 3] = ["refresh-a", "refresh-b", "refresh-c"];

/// What chance brings. Numbers choose among what is there at that moment.
#[derive(Clone, Copy, Debug)]
pub(super) enum Act {
    Press(Press, usize),
    Answer(usize, &'static str),
    Silence(usize, bool, bool),
    TimeIsUp(usize),
    Stop,
    Forget,
}

/// A request on its way.
struct Flying {
    attempt: Attempt,
    /// The refresh token in it; a probe has none.
    token: Option<String>,
    aborted: bool,
}

/// What is known about a refresh token from outside.
#[derive(Default)]
struct Past {
    /// A success came for it.
    used: bool,
    /// It was sent, its answer was lost, and nobody chose to send it again since.
    lost: bool,
}

#[derive(Default)]
pub(super) struct World {
    refreshing: Refreshing,
    flying: Vec<Flying>,
    past: HashMap<String, Past>,
    /// The successes that came, and were neither handed over nor forgotten.
    owed: Vec<String>,
    /// The event is HighLevel's own answer to a probe, or a person's choice to go without one.
    may_send: bool,
    last: Attempt,
    /// How often a refresh token was sent.
    pub(super) sent: usize,
    /// How often a pair was handed over.
    pub(super) renewed: usize,
}

impl World {
    /// Lets one thing happen, and checks what must hold at every moment.
    pub(super) fn act(&mut self, act: Act) {
        self.may_send = matches!(act, Act::Press(Press::Anyway, _));
        let Some(event) = self.event(act) else { return };
        let (refreshing, effects) = advance(core::mem::take(&mut self.refreshing), event);
        self.refreshing = refreshing;
        if let Act::Press(Press::Again, which) = act
            && effects.iter().any(|effect| matches!(effect, Effect::Probe(..)))
        {
            self.past.entry(TOKENS[which].into()).or_default().lost = false;
        }
        effects.into_iter().for_each(|effect| self.perform(effect));
        if matches!(act, Act::Forget) {
            self.forgotten();
        }
        self.nothing_is_lost();
        let under_way = self.flying.iter().filter(|one| one.token.is_some() && !one.aborted).count();
        assert!(under_way <= 1, "{under_way} refreshes at once");
    }

    fn event(&mut self, act: Act) -> Option<Event> {
        Some(match act {
            Act::Press(press, which) => {
                Event::Submitted(press, RefreshToken::parse(TOKENS[which])?, credentials(), None)
            }
            Act::Answer(which, name) => self.answered(which, name)?,
            Act::Silence(which, online, reached) => {
                let landed = self.land(which)?;
                if let (Some(token), false) = (landed.token, landed.aborted) {
                    self.past.entry(token).or_default().lost = true;
                }
                Event::Unanswered(landed.attempt, Silence { online, reached })
            }
            // Clocks are never stopped, so any of them may ring.
            Act::TimeIsUp(which) => Event::TimeIsUp(self.last.saturating_sub(which as u32)),
            Act::Stop => Event::StopWaiting,
            Act::Forget => Event::Forget,
        })
    }

    fn land(&mut self, which: usize) -> Option<Flying> {
        let at = which.checked_rem(self.flying.len())?;
        Some(self.flying.remove(at))
    }

    /// An answer may still come to a request that was given up: it was on its way already.
    fn answered(&mut self, which: usize, name: &str) -> Option<Event> {
        let landed = self.land(which)?;
        let answer = self.unique(canned(name));
        self.may_send = landed.token.is_none() && answer.is_highlevels_own() && name != "field-missing";
        if let Some(token) = landed.token {
            let past = self.past.entry(token).or_default();
            past.used |= answer.is_success();
            // An answer from whoever gave up waiting tells as little as none.
            let told_nothing =
                ["broken", "gateway-timeout", "gateway-timeout-json", "origin-timeout"].contains(&name);
            past.lost = if landed.aborted { past.lost } else { told_nothing };
            if answer.is_success() {
                self.owed.push(answer.body.expose().into());
            }
        }
        Some(Event::Answered(landed.attempt, answer))
    }

    /// Each success is one of its own, so that none can stand in for another.
    fn unique(&self, answer: Reply) -> Reply {
        let mark = " ".repeat(self.sent + self.owed.len() * 64 + 1);
        reply(answer.status, &[answer.body.expose(), &mark].concat())
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Probe(attempt, request) => {
                assert_eq!(field(&request, "refresh_token"), None, "a probe carries nothing");
                self.sends(attempt, None);
            }
            Effect::Refresh(attempt, request) => {
                let token = field(&request, "refresh_token").unwrap_or_default();
                assert!(self.may_send, "sent without a probe that went well");
                let past = self.past.entry(token.clone()).or_default();
                assert!(!past.used, "sent again after a success");
                assert!(!past.lost, "sent again after a lost answer, and nobody chose to");
                self.sent += 1;
                self.sends(attempt, Some(token));
            }
            Effect::Wait(attempt, _) => assert_eq!(attempt, self.last),
            Effect::Abort(attempt) => {
                for one in self.flying.iter_mut().filter(|one| one.attempt == attempt) {
                    one.aborted = true;
                    if let Some(token) = &one.token {
                        self.past.entry(token.clone()).or_default().lost = true;
                    }
                }
            }
            Effect::Renewed(reply) => {
                let at = self.owed.iter().position(|body| body == reply.body.expose());
                self.owed.remove(at.expect("a pair is handed over once, and only one that came"));
                self.renewed += 1;
            }
        }
    }

    fn sends(&mut self, attempt: Attempt, token: Option<String>) {
        assert!(attempt > self.last, "no two requests have the same number");
        self.last = attempt;
        self.flying.push(Flying { attempt, token, aborted: false });
    }

    /// What was not handed over is kept as it came.
    fn nothing_is_lost(&self) {
        for body in &self.owed {
            let kept = |reply: &std::rc::Rc<Reply>| reply.body.expose() == body;
            assert!(self.refreshing.memory.received.iter().any(kept), "a success was dropped: {body}");
        }
    }

    fn forgotten(&mut self) {
        let Refreshing { step, memory, .. } = &self.refreshing;
        assert!(matches!(step, Step::Idle { .. }), "something is left");
        assert!(memory.received.is_empty() && memory.travelled.is_empty(), "something is left");
        assert!(self.flying.iter().all(|one| one.aborted || one.token.is_none()), "a refresh goes on");
        // Who forgot everything starts anew, with other tokens.
        (self.past, self.owed, self.flying) = Default::default();
    }
}
