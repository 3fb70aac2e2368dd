//! The token queue as it is drawn: how far it is, without the tokens.

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

    /// True where something waits that *Go on* would send.
    #[must_use]
    pub fn may_go_on(&self) -> bool {
        self.halted.is_some() && self.waiting > 0
    }

    /// How many sub-accounts were asked for, whatever became of them.
    #[must_use]
    pub fn total(&self) -> usize {
        self.waiting + usize::from(self.under_way.is_some()) + self.minted.len() + self.failed.len()
    }
}
