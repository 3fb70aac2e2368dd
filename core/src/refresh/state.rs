//! Where a refresh stands.

use super::failure::{RefreshFailure, RefreshFate};
use super::memory::{Resend, Standing};
use crate::grant::credentials::{Credentials, RefreshToken};
use crate::grant::failure::Failure;
use crate::grant::refusal::Wording;
use crate::grant::reply::Reply;
use crate::grant::request::UserType;
use crate::grant::step::Attempt;
use alloc::rc::Rc;

/// Where a refresh stands.
pub enum Step {
    /// Nothing is under way.
    Idle {
        /// True where the answer to a probe came after its time: the connection works after all.
        answered_late: bool,
    },
    /// The probe is under way; the refresh token waits.
    Probing(Trial),
    /// The refresh token is on its way.
    Sending(Sent),
    /// No answer to the refresh token could be read; a second probe tells whether the connection works.
    Rechecking(Rechecking),
    /// It did not work.
    Failed(Setback),
    /// The new pair was handed over.
    Renewed {
        /// True where only an access token arrived: the old refresh token is used up, and no new one is here.
        without_refresh: bool,
    },
}

/// What a person asks to be sent; gone as soon as it is.
pub struct Order {
    /// The refresh token.
    pub token: RefreshToken,
    /// The credentials, read when the button was pressed.
    pub credentials: Credentials,
    /// The class that came with the refresh token.
    pub user_type: Option<UserType>,
}

/// One press of the button, while the probe is under way.
pub struct Trial {
    /// Which request is under way.
    pub attempt: Attempt,
    /// What is sent if the probe goes well.
    pub order: Order,
}

/// A refresh token that was sent, while its answer is awaited. The token itself is in the memory.
#[derive(Clone, Copy)]
pub struct Sent {
    /// Which request is under way.
    pub attempt: Attempt,
    /// True once the person was told that no answer has come.
    pub overdue: bool,
}

/// A refresh token whose answer could not be read, while a second probe is under way.
#[derive(Clone, Copy)]
pub struct Rechecking {
    /// The request of the second probe.
    pub attempt: Attempt,
    /// The request that the refresh token went in.
    pub sent: Attempt,
}

/// A failure, with everything needed to go on from it.
pub struct Setback {
    /// What went wrong.
    pub failure: RefreshFailure,
    /// How HighLevel put it.
    pub wording: Wording,
    /// The answer as it came, where one came.
    pub reply: Option<Rc<Reply>>,
    /// The request that failed. `None` where nothing was ever sent.
    pub attempt: Option<Attempt>,
    /// How the refresh token stands after it.
    pub standing: Standing,
}

impl Setback {
    /// A failure without words. A token that was traded before is named as such, whatever failed since.
    pub(super) fn new(failure: Failure, attempt: Option<Attempt>, standing: Standing) -> Self {
        let traded = standing.resend == Resend::Never && !matches!(failure, Failure::Unreadable(_));
        let failure = if traded { RefreshFailure::AlreadyUsed } else { RefreshFailure::Of(failure) };
        Self { failure, wording: Wording::default(), reply: None, attempt, standing }
    }

    /// A press with a token that was traded before.
    pub(super) fn already_used(standing: Standing) -> Self {
        let (failure, wording) = (RefreshFailure::AlreadyUsed, Wording::default());
        Self { failure, wording, reply: None, attempt: None, standing }
    }

    /// The same, with the answer kept as it came.
    pub(super) fn with(self, reply: Rc<Reply>) -> Self {
        Self { wording: reply.wording(), reply: Some(reply), ..self }
    }

    /// What became of the refresh token, all its travels considered.
    #[must_use]
    pub fn fate(&self) -> RefreshFate {
        self.standing.fate
    }

    /// True where [`Press::Ordinary`](crate::grant::flow::Press::Ordinary) sends this refresh token again.
    #[must_use]
    pub fn may_press(&self) -> bool {
        self.standing.resend == Resend::Freely
    }

    /// True where [`Press::Anyway`](crate::grant::flow::Press::Anyway) sends it although the probe failed.
    #[must_use]
    pub fn may_try_anyway(&self) -> bool {
        self.may_press() && self.failure.may_try_anyway()
    }

    /// True where only [`Press::Again`](crate::grant::flow::Press::Again) sends it, by a person told the risk.
    #[must_use]
    pub fn may_try_again(&self) -> bool {
        matches!(self.standing.resend, Resend::ByChoice(_))
    }

    /// The probe whose answer is overdue, and still welcome.
    pub(super) fn silent_probe(&self) -> Option<Attempt> {
        self.attempt.filter(|_| self.failure == RefreshFailure::Of(Failure::ProbeSilent))
    }
}

impl Step {
    /// The request that is under way, or whose late answer is still welcome.
    pub(super) fn open(&self) -> Option<Attempt> {
        match self {
            Self::Probing(trial) => Some(trial.attempt),
            Self::Sending(sent) => Some(sent.attempt),
            Self::Rechecking(recheck) => Some(recheck.attempt),
            Self::Failed(setback) => setback.silent_probe(),
            Self::Idle { .. } | Self::Renewed { .. } => None,
        }
    }

    /// The answer that this step stands on.
    #[must_use]
    pub fn reply(&self) -> Option<&Rc<Reply>> {
        match self {
            Self::Failed(setback) => setback.reply.as_ref(),
            _ => None,
        }
    }
}

impl Default for Step {
    fn default() -> Self {
        Self::Idle { answered_late: false }
    }
}
