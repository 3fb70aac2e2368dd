//! Checks of the three invariants of the exchange. The simulation runs these checks for each event.

use super::simulation::Simulation;
use crate::support::field;
use leg3_core::exchange::effects::Effect;
use leg3_core::exchange::state::ExchangeState;
use leg3_core::highlevel::PROBE;
use leg3_core::oauth::request::Attempt;
use leg3_core::oauth::request::TokenRequest;
use std::collections::HashMap;

impl Simulation {
    /// Carries out an effect. `dropped` is true if the exchange dropped the stored authorization code before this
    /// effect.
    pub(super) fn perform_effect(&mut self, effect: Effect, dropped: bool) {
        match effect {
            Effect::Probe(attempt, request) => {
                assert_eq!(field(&request, "code").as_deref(), Some(PROBE));
                self.in_flight.push((attempt, None));
                self.last_attempt = self.last_attempt.max(attempt);
            }
            Effect::Exchange(attempt, request) => self.check_sent(attempt, &request, dropped),
            Effect::Abort(attempt) => {
                let (gone, left) = self.in_flight.drain(..).partition(|(known, _)| *known == attempt);
                self.in_flight = left;
                let gone: Vec<(Attempt, Option<String>)> = gone;
                for code in gone.into_iter().filter_map(|(_, code)| code) {
                    self.histories.entry(code).or_default().lost = true;
                }
            }
            _ => {}
        }
    }

    /// Checks the first invariant. An authorization code is sent only after a successful probe, or if the user skips
    /// the probe. The stored copy of the code is dropped before the code is sent, and two requests with the same code
    /// are never in flight at the same time. After a lost response, the code is sent again only if the user chooses to
    /// send it again. After a success, or if HighLevel does not know the code, the code is never sent again.
    fn check_sent(&mut self, attempt: Attempt, request: &TokenRequest, dropped: bool) {
        let code = field(request, "code").expect("a code");
        assert!(dropped, "the code was sent before the stored one was dropped");
        assert!(self.without_probe || self.probe_succeeded, "the code was sent without a successful probe");
        assert!(
            !self.in_flight.iter().any(|(_, sent_code)| sent_code.as_ref() == Some(&code)),
            "{code} is already in flight"
        );
        let history = self.histories.entry(code.clone()).or_default();
        assert!(
            !history.gone,
            "{code} was sent again after a success, or although HighLevel does not know it"
        );
        assert!(!history.lost, "{code} was sent again after a lost response without the person's choice");
        self.in_flight.push((attempt, Some(code)));
        self.last_attempt = self.last_attempt.max(attempt);
        self.exchanges += 1;
    }

    /// Checks the second invariant: after the user presses *Forget everything* or leaves the page, the exchange keeps
    /// no code and no response. From then on, the simulation treats all codes as new.
    pub(super) fn check_forgotten(&mut self) {
        assert!(matches!(self.exchange.state, ExchangeState::Waiting(_)));
        assert!(self.exchange.received.is_empty() && self.exchange.earlier.is_empty());
        assert!(self.in_flight.iter().all(|(_, code)| code.is_none()), "a code is still in flight");
        (self.histories, self.successes) = (HashMap::new(), Vec::new());
    }

    /// Checks the third invariant: no successful response is lost.
    pub(super) fn check_nothing_is_lost(&self) {
        let current = self.exchange.state.response().into_iter();
        let kept: Vec<&str> =
            current.chain(&self.exchange.received).map(|reply| reply.body.expose()).collect();
        assert!(
            self.successes.iter().all(|body| kept.contains(&body.as_str())),
            "a successful response was lost"
        );
    }
}
