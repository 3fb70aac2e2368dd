//! What the flow asks for, done and watched: the three invariants.

use super::help::field;
use super::world::World;
use leg3::grant::flow::Effect;
use leg3::grant::request::TokenRequest;
use leg3::grant::step::{Attempt, Step};
use leg3::highlevel::PROBE;
use std::collections::HashMap;

impl World {
    /// Does what the flow asks for.
    pub(super) fn perform(&mut self, effect: Effect, dropped: bool) {
        match effect {
            Effect::Probe(attempt, request) => {
                assert_eq!(field(&request, "code").as_deref(), Some(PROBE));
                self.flying.push((attempt, None));
                self.count = self.count.max(attempt);
            }
            Effect::Exchange(attempt, request) => self.sent(attempt, &request, dropped),
            Effect::Abort(attempt) => {
                let (gone, left) = self.flying.drain(..).partition(|(known, _)| *known == attempt);
                self.flying = left;
                let gone: Vec<(Attempt, Option<String>)> = gone;
                for code in gone.into_iter().filter_map(|(_, code)| code) {
                    self.past.entry(code).or_default().lost = true;
                }
            }
            _ => {}
        }
    }

    /// The first invariant.
    fn sent(&mut self, attempt: Attempt, request: &TokenRequest, dropped: bool) {
        let code = field(request, "code").expect("a code");
        assert!(dropped, "the kept code goes first");
        assert!(self.unproven || self.proven, "a probe comes before an exchange");
        assert!(
            !self.flying.iter().any(|(_, flying)| flying.as_ref() == Some(&code)),
            "{code} is on its way already"
        );
        let past = self.past.entry(code.clone()).or_default();
        assert!(!past.gone, "{code} is gone");
        assert!(!past.lost, "{code} was lost, and nobody chose to send it again");
        self.flying.push((attempt, Some(code)));
        self.count = self.count.max(attempt);
        self.exchanges += 1;
    }

    /// The second invariant. What was forgotten is unknown: from here on, all is as on the first day.
    pub(super) fn forgotten(&mut self) {
        assert!(matches!(self.flow.step, Step::Waiting(_)));
        assert!(self.flow.received.is_empty() && self.flow.earlier.is_empty());
        assert!(self.flying.iter().all(|(_, code)| code.is_none()), "a code is still on its way");
        (self.past, self.owed) = (HashMap::new(), Vec::new());
    }

    /// The third invariant.
    pub(super) fn nothing_is_lost(&self) {
        let step = self.flow.step.reply().into_iter();
        let kept: Vec<&str> = step.chain(&self.flow.received).map(|reply| reply.body.expose()).collect();
        assert!(self.owed.iter().all(|body| kept.contains(&body.as_str())), "a success was lost");
    }
}
