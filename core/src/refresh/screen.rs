//! What a person may see of a refresh: all of it but its secrets.

use super::Refreshing;
use super::failure::{RefreshFailure, RefreshFate};
use super::step::{Sent, Setback, Step};
use crate::grant::refusal::Wording;

/// One state of the refresh, as it is drawn.
#[derive(Clone, PartialEq, Debug)]
pub enum Screen {
    /// Nothing is under way: the button waits.
    Idle {
        /// The probe was answered after its time: pressing again will most likely work.
        answered_late: bool,
    },
    /// The harmless question is under way.
    Asking,
    /// The refresh token is on its way.
    Sending,
    /// The refresh token is on its way, and no answer has come for too long. A late one is still taken.
    Overdue,
    /// No answer could be read; a second probe is under way.
    Rechecking,
    /// It did not work.
    Failed(Trouble),
    /// The new pair was handed over.
    Renewed {
        /// Only an access token arrived: the old refresh token is used up, and no new one is here.
        without_refresh: bool,
    },
}

/// A failed refresh, as far as it may be seen.
#[derive(Clone, PartialEq, Debug)]
pub struct Trouble {
    /// What went wrong.
    pub failure: RefreshFailure,
    /// What became of the refresh token, all its travels considered.
    pub fate: RefreshFate,
    /// How HighLevel put it.
    pub wording: Wording,
    /// The HTTP status of the answer, where one came.
    pub status: Option<u16>,
    /// The ordinary button sends this refresh token again.
    pub may_press: bool,
    /// *Send it anyway* sends it although the probe failed.
    pub may_try_anyway: bool,
    /// Only *Send it again* sends it, by a person told the risk.
    pub may_try_again: bool,
    /// Tells this failure from an earlier one of the same kind, so that the page shows it anew. `0` where nothing was sent.
    pub attempt: u32,
}

impl Screen {
    /// What may be seen of `refreshing`.
    #[must_use]
    pub fn of(refreshing: &Refreshing) -> Self {
        match &refreshing.step {
            Step::Idle { answered_late } => Self::Idle { answered_late: *answered_late },
            Step::Probing(_) => Self::Asking,
            Step::Sending(Sent { overdue: false, .. }) => Self::Sending,
            Step::Sending(Sent { overdue: true, .. }) => Self::Overdue,
            Step::Rechecking(_) => Self::Rechecking,
            Step::Failed(setback) => Self::Failed(Trouble::of(setback)),
            Step::Renewed { without_refresh } => Self::Renewed { without_refresh: *without_refresh },
        }
    }
}

impl Trouble {
    fn of(setback: &Setback) -> Self {
        Self {
            failure: setback.failure,
            fate: setback.fate(),
            wording: setback.wording.clone(),
            status: setback.reply.as_ref().map(|reply| reply.status),
            may_press: setback.may_press(),
            may_try_anyway: setback.may_try_anyway(),
            may_try_again: setback.may_try_again(),
            attempt: setback.attempt.unwrap_or_default(),
        }
    }
}
