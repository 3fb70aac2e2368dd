//! The token queue as it is drawn, without the tokens: its progress, and the result for one sub-account.

use crate::api::failed_call::CallError;
use crate::sub_accounts::queue_events::Halt;
use crate::sub_accounts::token_queue::TokenQueue;
use alloc::string::String;
use alloc::vec::Vec;

/// How far the queue is. Ids are location ids.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct QueueView {
    /// The sub-account whose token is requested.
    pub under_way: Option<String>,
    /// How many wait: in the queue, or set aside by *Stop*. The one under way is not among them.
    pub waiting: usize,
    /// The ids that have a token, the oldest first.
    pub minted: Vec<String>,
    /// The ids whose request failed, with the error.
    pub failed: Vec<(String, CallError)>,
    /// How many successes came without a readable token.
    pub unreadable: usize,
    /// Why nothing is sent although something waits.
    pub halted: Option<Halt>,
    /// True during the wait after a 429 response.
    pub cooling: bool,
}

/// What the user most likely does next with the queue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum QueueStep {
    /// *Go on*: something waits, and nothing is in its way.
    GoOn,
    /// *Download CSV*: there are tokens that were not saved.
    Save,
    /// *Try the failed ones again*.
    Retry,
    /// *Keep the agency's tokens running*: they make the next tokens.
    KeepAgencyRunning,
}

impl QueueView {
    /// The view of `queue`.
    #[must_use]
    pub fn of(queue: &TokenQueue) -> Self {
        Self {
            under_way: queue.under_way.as_ref().map(|(_, id)| id.clone()),
            waiting: queue.waiting.len() + queue.set_aside.len(),
            minted: queue.minted.iter().map(|(id, _)| id.clone()).collect(),
            failed: queue.failed.clone(),
            unreadable: queue.unreadable_successes.len(),
            halted: queue.halted,
            cooling: queue.cooling,
        }
    }

    /// True while requests are sent or waited for: *Stop* has an effect.
    #[must_use]
    pub fn runs(&self) -> bool {
        self.halted.is_none() && (self.under_way.is_some() || self.waiting > 0)
    }

    /// True if something waits that *Go on* would send.
    #[must_use]
    pub fn may_go_on(&self) -> bool {
        self.halted.is_some() && self.waiting > 0
    }

    /// The next step. `None` while requests are sent, and where nothing can be done with the queue itself. `is_saved`
    /// is true after all tokens of the queue were saved.
    #[must_use]
    pub fn next_step(&self, is_saved: bool) -> Option<QueueStep> {
        let needs_agency = matches!(self.halted, Some(Halt::AgencyEnds | Halt::AgencyRefused(_)));
        if self.runs() {
            None
        } else if self.may_go_on() && !needs_agency {
            Some(QueueStep::GoOn)
        } else if !self.minted.is_empty() && !is_saved {
            Some(QueueStep::Save)
        } else if !self.failed.is_empty() && !needs_agency {
            Some(QueueStep::Retry)
        } else {
            (!self.minted.is_empty()).then_some(QueueStep::KeepAgencyRunning)
        }
    }

    /// How many sub-accounts were requested, whatever the results.
    #[must_use]
    pub fn total(&self) -> usize {
        self.waiting + usize::from(self.under_way.is_some()) + self.minted.len() + self.failed.len()
    }
}

impl TokenQueue {
    /// True if the queue holds the token of this sub-account.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.minted.iter().any(|(other, _)| other == id)
    }

    /// True while the token of this sub-account will come without another press.
    #[must_use]
    pub fn is_expected(&self, id: &str) -> bool {
        self.halted.is_none() && self.is_queued(id)
    }

    /// True if the token of this sub-account was requested and did not arrive, also while the queue is halted.
    #[must_use]
    pub fn is_asked_for(&self, id: &str) -> bool {
        self.is_queued(id) || self.set_aside.iter().any(|other| other == id)
    }

    fn is_queued(&self, id: &str) -> bool {
        let is_under_way = self.under_way.as_ref().is_some_and(|(_, other)| other == id);
        is_under_way || self.waiting.iter().any(|other| other == id)
    }

    /// Why the request for this sub-account's token failed.
    #[must_use]
    pub fn error_of(&self, id: &str) -> Option<&CallError> {
        self.failed.iter().find(|(failed, _)| failed == id).map(|(_, error)| error)
    }
}
