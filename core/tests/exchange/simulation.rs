//! A simulated user, network and clock. A random action becomes an event, if this event is possible at that moment. The
//! simulation carries out the effects of each event. The functions in `checks` check these effects.

use crate::support::{NOW, arrival, canned, credentials, pasted, reply};
use leg3_core::exchange::effects::Effect;
use leg3_core::exchange::events::{Event, Press};
use leg3_core::exchange::failure::Failure;
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::exchange::reducer::{Exchange, advance};
use leg3_core::exchange::state::ExchangeState;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::oauth::redirect::{Arrival, AuthorizationError, Unusable};
use leg3_core::oauth::request::Attempt;
use leg3_core::oauth::request::Options;
use leg3_core::oauth::response::HttpResponse;
use std::collections::HashMap;

pub(super) const CODES: [&str; 3] = ["code-a", "code-b", "code-c"];

/// A random action. A number in an action selects an object, such as an authorization code or a request in flight.
#[derive(Clone, Copy, Debug)]
pub(super) enum Action {
    CodeArrives(usize),
    NoCodeArrives(usize),
    Press(Press),
    Answer(usize, &'static str),
    /// The request, whether the browser is online, and whether HighLevel was reached.
    Unanswered(usize, bool, bool),
    TimedOut(usize),
    Paste(&'static str),
    Renew(&'static str),
    Check,
    Stop,
    Taken,
    Idle,
    Forget,
    Leave,
}

/// The simulation's record of an authorization code.
#[derive(Default)]
pub(super) struct CodeHistory {
    /// True if a successful response to the code arrived, or HighLevel did not find the code.
    pub(super) gone: bool,
    /// True after a request with the code was aborted or ended without a readable response. False again after the user
    /// has decided to send the code again, and after a response to the code.
    pub(super) lost: bool,
}

/// The exchange under test, and its simulated environment.
#[derive(Default)]
pub(super) struct Simulation {
    pub(super) exchange: Exchange,
    /// The requests in flight. An exchange request has a code; a probe has `None`.
    pub(super) in_flight: Vec<(Attempt, Option<String>)>,
    pub(super) histories: HashMap<String, CodeHistory>,
    /// The bodies of all successful responses so far. None of them may be lost.
    pub(super) successes: Vec<String>,
    /// True if the current action presses *Send it anyway*, which sends the code without a new probe.
    pub(super) without_probe: bool,
    /// True if the current event is the response that makes a probe successful.
    pub(super) probe_succeeded: bool,
    /// The highest attempt number so far.
    pub(super) last_attempt: u32,
    /// The number of times that an authorization code was sent.
    pub(super) exchanges: usize,
}

impl Simulation {
    /// Applies one action, and checks the invariants.
    pub(super) fn apply(&mut self, action: Action) {
        let code = self.exchange.state.code().map(|code| code.expose().to_owned());
        (self.without_probe, self.probe_succeeded) =
            (matches!(action, Action::Press(Press::WithoutProbe)), false);
        let Some(event) = self.event(action) else { return };
        let (exchange, effects) = advance(core::mem::take(&mut self.exchange), event);
        self.exchange = exchange;
        let sends = effects.iter().any(|effect| matches!(effect, Effect::Probe(..) | Effect::Exchange(..)));
        if let (Action::Press(Press::Resend | Press::WithoutProbe), true, Some(code)) = (action, sends, &code)
        {
            self.histories.entry(code.clone()).or_default().lost = false;
        }
        let mut dropped = false;
        for effect in effects {
            dropped |= matches!(effect, Effect::DropCode);
            self.perform_effect(effect, dropped);
        }
        // A pasted response counts as a response to the current code.
        if let (Action::Paste(_), ExchangeState::Failed(failed), Some(code)) =
            (action, &self.exchange.state, code)
        {
            let history = self.histories.entry(code).or_default();
            history.gone |= failed.failure == Failure::Refused(ErrorResponse::CodeNotFound);
            history.lost &= !matches!(failed.failure, Failure::Refused(_));
        }
        if matches!(action, Action::Forget | Action::Leave) {
            self.check_forgotten();
        }
        self.check_nothing_is_lost();
    }

    /// Returns the event that an action causes; `None` if the action is not possible now.
    fn event(&mut self, action: Action) -> Option<Event> {
        Some(match action {
            Action::CodeArrives(which) => Event::Arrived(arrival(CODES[which % CODES.len()]), NOW),
            Action::NoCodeArrives(0) => Event::Arrived(Arrival::Nothing, NOW),
            Action::NoCodeArrives(1) => Event::Arrived(Arrival::Unusable(Unusable::Several), NOW),
            Action::NoCodeArrives(_) => Event::Arrived(Arrival::Denied(denial()), NOW),
            Action::Press(press) => Event::Submitted(press, credentials(), Options::default()),
            Action::Answer(which, name) => self.respond(which, name)?,
            Action::Unanswered(which, online, reached) => {
                let (attempt, code) = self.take_in_flight(which)?;
                if let Some(code) = code {
                    self.histories.entry(code).or_default().lost = true;
                }
                Event::Unanswered(attempt, NoResponse { online, reached })
            }
            // Timers are never cancelled, so the timer of any earlier request may fire.
            Action::TimedOut(which) => Event::TimedOut(self.last_attempt.saturating_sub(which as u32)),
            Action::Paste(name) => Event::ResponsePasted(pasted(canned(name).body.expose())?, NOW),
            Action::Renew(name) => {
                let answer = self.unique(name);
                self.successes.push(answer.body.expose().into());
                Event::Renewed(answer, NOW)
            }
            Action::Check => Event::CheckConnection,
            Action::Stop => Event::StopWaiting,
            Action::Taken => Event::TokensSaved,
            Action::Idle => Event::Idle,
            Action::Forget => Event::Forget,
            Action::Leave => Event::Leave,
        })
    }

    /// Makes each successful response unique, so that the checks cannot confuse two successful responses.
    fn unique(&self, name: &str) -> HttpResponse {
        let answer = canned(name);
        if !answer.is_success() {
            return answer;
        }
        reply(answer.status, &[answer.body.expose(), &" ".repeat(self.successes.len() + 1)].concat())
    }

    /// Removes a request from the requests in flight, and returns it. `None` if no request is in flight.
    fn take_in_flight(&mut self, which: usize) -> Option<(Attempt, Option<String>)> {
        let at = which.checked_rem(self.in_flight.len())?;
        Some(self.in_flight.remove(at))
    }

    /// Delivers a response, and records what the response means for the authorization code in its request.
    fn respond(&mut self, which: usize, name: &str) -> Option<Event> {
        let (attempt, code) = self.take_in_flight(which)?;
        let answer = self.unique(name);
        self.probe_succeeded = code.is_none() && answer.is_highlevel_error() && name != "field-missing";
        if let Some(code) = code {
            let history = self.histories.entry(code).or_default();
            (history.gone, history.lost) =
                (history.gone || answer.is_success() || name == "code-not-found", false);
            if answer.is_success() {
                self.successes.push(answer.body.expose().into());
            }
        }
        Some(Event::Answered(attempt, answer, NOW))
    }
}

fn denial() -> AuthorizationError {
    AuthorizationError { error: "access_denied".into(), description: String::new() }
}
