//! The flow, tried with examples (`way` and its neighbours) and with every sequence of events chance brings (`invariants`).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod help;
#[path = "invariants.rs"]
mod invariants;
#[path = "late_answers.rs"]
mod late;
#[path = "leaving.rs"]
mod leaving;
#[path = "pasted_answer.rs"]
mod pasted;
#[path = "recheck.rs"]
mod recheck;
#[path = "failures.rs"]
mod trouble;
#[path = "checks.rs"]
mod watch;
#[path = "main_path.rs"]
mod way;
#[path = "simulation.rs"]
mod world;

use help::{NOW, arrival, credentials};
use leg3::grant::flow::{Effect, Event, Flow, Press, Silence, advance};
use leg3::grant::reply::Reply;
use leg3::grant::request::Options;
use leg3::grant::step::{Attempt, Setback, Step};

/// A flow with a person at it.
#[derive(Default)]
struct Play {
    flow: Flow,
    effects: Vec<Effect>,
}

impl Play {
    /// A code has arrived.
    fn with_code(code: &str) -> Self {
        let mut play = Self::default();
        play.event(Event::Arrived(arrival(code), NOW));
        play
    }

    /// A code was sent: the probe was answered as it should be.
    fn sent(code: &str) -> Self {
        let mut play = Self::with_code(code);
        play.press(Press::Ordinary);
        play.answer(help::canned("code-not-found"));
        play
    }

    /// A code was sent, and its answer takes too long.
    fn overdue(code: &str) -> Self {
        let mut play = Self::sent(code);
        play.time_is_up();
        play
    }

    fn event(&mut self, event: Event) {
        let (flow, effects) = advance(core::mem::take(&mut self.flow), event);
        (self.flow, self.effects) = (flow, effects);
    }

    fn press(&mut self, press: Press) {
        self.event(Event::Submitted(press, credentials(), Options::default()));
    }

    /// The request that is under way.
    fn attempt(&self) -> Attempt {
        match &self.flow.step {
            Step::Probing(trial) => trial.attempt,
            Step::Exchanging(sent) => sent.attempt,
            Step::Rechecking(recheck) => recheck.attempt,
            Step::Ready(ready) => ready.awaited.expect("an awaited answer"),
            Step::Failed(setback) => setback.attempt.expect("a request that failed"),
            _ => panic!("nothing is under way"),
        }
    }

    fn answer(&mut self, reply: Reply) {
        self.event(Event::Answered(self.attempt(), reply, NOW));
    }

    fn silence(&mut self, online: bool, reached: bool) {
        self.event(Event::Unanswered(self.attempt(), Silence { online, reached }));
    }

    fn time_is_up(&mut self) {
        self.event(Event::TimeIsUp(self.attempt()));
    }

    /// The names of the effects of the last event, in order.
    fn effects(&self) -> Vec<&'static str> {
        self.effects.iter().map(name).collect()
    }

    /// True where the last event sent the code.
    fn sends(&self) -> bool {
        self.effects().contains(&"exchange")
    }

    fn setback(&self) -> &Setback {
        match &self.flow.step {
            Step::Failed(setback) => setback,
            _ => panic!("nothing failed"),
        }
    }

    fn is_ready(&self) -> bool {
        matches!(self.flow.step, Step::Ready(_))
    }

    fn holds_tokens(&self) -> bool {
        matches!(self.flow.step, Step::Holding(_))
    }

    /// The code that is here.
    fn code(&self) -> Option<&str> {
        self.flow.step.code().map(|code| code.expose())
    }
}

fn name(effect: &Effect) -> &'static str {
    match effect {
        Effect::Probe(..) => "probe",
        Effect::Exchange(..) => "exchange",
        Effect::Wait(..) => "wait",
        Effect::Abort(_) => "abort",
        Effect::KeepCode(_) => "keep code",
        Effect::DropCode => "drop code",
        Effect::ReplyTaken => "reply taken",
        Effect::RepliesForgotten => "replies forgotten",
        Effect::WipeForm => "wipe form",
        Effect::WipeSecret => "wipe secret",
        Effect::Mask => "mask",
    }
}
