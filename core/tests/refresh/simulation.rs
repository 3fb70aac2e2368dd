//! A simulated person with three refresh tokens, a network and a clock; and the invariants of the refresh.

use crate::support::{canned, credentials, field, reply};
use leg3_core::exchange::events::Press;
use leg3_core::exchange::probe::NoResponse;
use leg3_core::oauth::credentials::RefreshToken;
use leg3_core::oauth::request::Attempt;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::refresh::effects::Effect;
use leg3_core::refresh::events::Event;
use leg3_core::refresh::reducer::{Refresh, advance};
use leg3_core::refresh::state::RefreshState;
use std::collections::HashMap;

pub(super) const TOKENS: [&str; 3] = ["refresh-a", "refresh-b", "refresh-c"];

/// A random action. Its numbers choose among what exists at that moment, such as the requests in flight.
#[derive(Clone, Copy, Debug)]
pub(super) enum Action {
    Press(Press, usize),
    Answer(usize, &'static str),
    Unanswered(usize, bool, bool),
    TimeIsUp(usize),
    Stop,
    Forget,
}

/// A request in flight.
struct InFlight {
    attempt: Attempt,
    /// The refresh token that was sent; a probe has none.
    token: Option<String>,
    aborted: bool,
}

/// What the simulation knows about a refresh token.
#[derive(Default)]
struct TokenHistory {
    /// A success came for it.
    used: bool,
    /// It was sent, its response was lost, and the person has not chosen to send it again since.
    lost: bool,
}

/// The refresh under test, and everything around it.
#[derive(Default)]
pub(super) struct Simulation {
    refresh: Refresh,
    in_flight: Vec<InFlight>,
    histories: HashMap<String, TokenHistory>,
    /// The bodies of successful responses that were neither handed over nor forgotten.
    undelivered: Vec<String>,
    /// The event is HighLevel's own response to a probe, or the person's choice to send without one.
    may_send: bool,
    /// The highest attempt number so far.
    last_attempt: Attempt,
    /// How often a refresh token was sent.
    pub(super) sent: usize,
    /// How often a new pair of tokens was handed over.
    pub(super) renewed: usize,
}

impl Simulation {
    /// Applies one action, and checks the invariants.
    pub(super) fn apply(&mut self, action: Action) {
        self.may_send = matches!(action, Action::Press(Press::WithoutProbe, _));
        let Some(event) = self.event(action) else { return };
        let (refresh, effects) = advance(core::mem::take(&mut self.refresh), event);
        self.refresh = refresh;
        if let Action::Press(Press::Resend, which) = action
            && effects.iter().any(|effect| matches!(effect, Effect::Probe(..)))
        {
            self.histories.entry(TOKENS[which].into()).or_default().lost = false;
        }
        effects.into_iter().for_each(|effect| self.perform_effect(effect));
        if matches!(action, Action::Forget) {
            self.check_forgotten();
        }
        self.check_nothing_is_lost();
        let under_way =
            self.in_flight.iter().filter(|request| request.token.is_some() && !request.aborted).count();
        assert!(under_way <= 1, "{under_way} refreshes at once");
    }

    /// The event of an action; `None` if the action is not possible now.
    fn event(&mut self, action: Action) -> Option<Event> {
        Some(match action {
            Action::Press(press, which) => {
                Event::Submitted(press, RefreshToken::parse(TOKENS[which])?, credentials(), None)
            }
            Action::Answer(which, name) => self.respond(which, name)?,
            Action::Unanswered(which, online, reached) => {
                let finished = self.take_in_flight(which)?;
                if let (Some(token), false) = (finished.token, finished.aborted) {
                    self.histories.entry(token).or_default().lost = true;
                }
                Event::Unanswered(finished.attempt, NoResponse { online, reached })
            }
            // Timers are never cancelled, so the timer of any earlier request may fire.
            Action::TimeIsUp(which) => Event::TimedOut(self.last_attempt.saturating_sub(which as u32)),
            Action::Stop => Event::StopWaiting,
            Action::Forget => Event::Forget,
        })
    }

    /// Removes a request from those in flight.
    fn take_in_flight(&mut self, which: usize) -> Option<InFlight> {
        let at = which.checked_rem(self.in_flight.len())?;
        Some(self.in_flight.remove(at))
    }

    /// Lets a response arrive. It may also arrive for an aborted request, because it was already on its way.
    fn respond(&mut self, which: usize, name: &str) -> Option<Event> {
        let finished = self.take_in_flight(which)?;
        let answer = self.unique(canned(name));
        self.may_send = finished.token.is_none() && answer.is_highlevel_error() && name != "field-missing";
        if let Some(token) = finished.token {
            let history = self.histories.entry(token).or_default();
            history.used |= answer.is_success();
            // A gateway error says as little about the token as no response.
            let says_nothing =
                ["broken", "gateway-timeout", "gateway-timeout-json", "origin-timeout"].contains(&name);
            history.lost = if finished.aborted { history.lost } else { says_nothing };
            if answer.is_success() {
                self.undelivered.push(answer.body.expose().into());
            }
        }
        Some(Event::Answered(finished.attempt, answer))
    }

    /// Makes each success unique, so that one cannot be mistaken for another.
    fn unique(&self, answer: HttpResponse) -> HttpResponse {
        let mark = " ".repeat(self.sent + self.undelivered.len() * 64 + 1);
        reply(answer.status, &[answer.body.expose(), &mark].concat())
    }

    /// Carries out an effect, and checks that it is allowed.
    fn perform_effect(&mut self, effect: Effect) {
        match effect {
            Effect::Probe(attempt, request) => {
                assert_eq!(field(&request, "refresh_token"), None, "a probe carries nothing");
                self.start_request(attempt, None);
            }
            Effect::Refresh(attempt, request) => {
                let token = field(&request, "refresh_token").unwrap_or_default();
                assert!(self.may_send, "sent without a probe that went well");
                let history = self.histories.entry(token.clone()).or_default();
                assert!(!history.used, "sent again after a success");
                assert!(!history.lost, "sent again after a lost answer, and nobody chose to");
                self.sent += 1;
                self.start_request(attempt, Some(token));
            }
            Effect::Wait(attempt, _) => assert_eq!(attempt, self.last_attempt),
            Effect::Abort(attempt) => {
                for request in self.in_flight.iter_mut().filter(|request| request.attempt == attempt) {
                    request.aborted = true;
                    if let Some(token) = &request.token {
                        self.histories.entry(token.clone()).or_default().lost = true;
                    }
                }
            }
            Effect::Renewed(reply) => {
                let at = self.undelivered.iter().position(|body| body == reply.body.expose());
                self.undelivered.remove(at.expect("a pair is handed over once, and only one that came"));
                self.renewed += 1;
            }
        }
    }

    /// Puts a request in flight.
    fn start_request(&mut self, attempt: Attempt, token: Option<String>) {
        assert!(attempt > self.last_attempt, "no two requests have the same number");
        self.last_attempt = attempt;
        self.in_flight.push(InFlight { attempt, token, aborted: false });
    }

    /// A success that was not handed over is kept unchanged.
    fn check_nothing_is_lost(&self) {
        for body in &self.undelivered {
            let kept = |reply: &std::rc::Rc<HttpResponse>| reply.body.expose() == body;
            assert!(self.refresh.sent_tokens.received.iter().any(kept), "a success was dropped: {body}");
        }
    }

    /// After forgetting, nothing is left.
    fn check_forgotten(&mut self) {
        let Refresh { state, sent_tokens, .. } = &self.refresh;
        assert!(matches!(state, RefreshState::Idle { .. }), "something is left");
        assert!(sent_tokens.received.is_empty() && sent_tokens.tokens.is_empty(), "something is left");
        assert!(
            self.in_flight.iter().all(|request| request.aborted || request.token.is_none()),
            "a refresh goes on"
        );
        // After forgetting, the simulation starts anew with other tokens.
        (self.histories, self.undelivered, self.in_flight) = Default::default();
    }
}
