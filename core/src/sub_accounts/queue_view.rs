//! A view of the progress of the token queue, without the tokens. The module also has functions that return the state
//! of the request for one sub-account.

use crate::api::failed_call::CallError;
use crate::sub_accounts::queue_events::Halt;
use crate::sub_accounts::token_queue::TokenQueue;
use alloc::string::String;
use alloc::vec::Vec;

/// The progress of the queue. IDs are location IDs.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct QueueView {
    /// The ID of the sub-account whose token is being requested.
    pub under_way: Option<String>,
    /// The number of sub-accounts that wait: in the queue, or set aside by the button *Stop*. The sub-account in
    /// [`Self::under_way`] is not counted.
    pub waiting: usize,
    /// The IDs of the sub-accounts that have a token, the oldest token first.
    pub minted: Vec<String>,
    /// The IDs of the sub-accounts whose request failed, each with the error.
    pub failed: Vec<(String, CallError)>,
    /// The number of successful responses without a readable token.
    pub unreadable: usize,
    /// The reason why no request is sent although sub-accounts wait.
    pub halted: Option<Halt>,
    /// True during the wait after a 429 response.
    pub cooling: bool,
}

/// The user's most likely next action on the queue. Each variant names the button of the action.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum QueueStep {
    /// *Go on*: sub-accounts wait, and the queue can continue.
    GoOn,
    /// *Download CSV*: the queue holds tokens that are not saved yet.
    Save,
    /// *Try the failed ones again*.
    Retry,
    /// *Keep the agency's tokens running*: the page needs the agency's tokens to request further sub-account tokens.
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

    /// True while the queue sends requests or waits to send them. While this is true, the button *Stop* has an effect.
    #[must_use]
    pub fn runs(&self) -> bool {
        self.halted.is_none() && (self.under_way.is_some() || self.waiting > 0)
    }

    /// True if the queue is halted while sub-accounts wait. While this is true, the button *Go on* ends the halt.
    #[must_use]
    pub fn may_go_on(&self) -> bool {
        self.halted.is_some() && self.waiting > 0
    }

    /// The user's next step. `None` while the queue runs, or if there is no next step. `is_saved` is true if all tokens
    /// that the queue holds are saved.
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

    /// The number of sub-accounts for which the user requested a token, whatever the result of the request is. A
    /// sub-account whose token is requested again counts twice.
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

    /// True if the token of this sub-account is being requested, or will be requested without another action of the
    /// user. False while the queue is halted.
    #[must_use]
    pub fn is_expected(&self, id: &str) -> bool {
        self.halted.is_none() && self.is_queued(id)
    }

    /// True if the request for this sub-account's token is in flight, waiting, or set aside by *Stop*, even while the
    /// queue is halted. False after the request succeeded or failed.
    #[must_use]
    pub fn is_asked_for(&self, id: &str) -> bool {
        self.is_queued(id) || self.set_aside.iter().any(|other| other == id)
    }

    /// True if the request for this sub-account's token is in flight or waiting.
    pub(super) fn is_queued(&self, id: &str) -> bool {
        let is_under_way = self.under_way.as_ref().is_some_and(|(_, other)| other == id);
        is_under_way || self.waiting.iter().any(|other| other == id)
    }

    /// The error of the request for this sub-account's token. `None` if the request did not fail.
    #[must_use]
    pub fn error_of(&self, id: &str) -> Option<&CallError> {
        self.failed.iter().find(|(failed, _)| failed == id).map(|(_, error)| error)
    }
}
