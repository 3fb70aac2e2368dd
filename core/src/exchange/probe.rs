//! What comes of the harmless question that goes before anything that works only once.

use super::failure::Failure;
use super::reply::{Reading, Reply};

/// What the browser knows when a request brings nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Silence {
    /// The browser believes it has a network.
    pub online: bool,
    /// A question whose answer nobody may read did arrive. Asked after a probe only.
    pub reached: bool,
}

impl Silence {
    /// What an unanswered probe means.
    pub(super) fn before_sending(self) -> Failure {
        match self {
            Self { reached: true, .. } => Failure::Hidden,
            Self { online: false, .. } => Failure::Offline,
            Self { online: true, .. } => Failure::NotReached,
        }
    }

    /// What it means that a second probe was not answered either, after a request whose answer could not be read.
    pub(super) fn after_sending(self) -> Failure {
        if self.reached { Failure::AnswerHidden } else { Failure::Lost }
    }
}

/// What an answer to a second probe means, after a request whose answer could not be read.
pub(super) fn failure_after_sending(reply: &Reply) -> Failure {
    if probe_failure(reply).is_none() { Failure::AnswerHidden } else { Failure::Lost }
}

/// `None` where HighLevel itself refused the made-up code: the one good answer to the probe.
///
/// A refusal of the fields is none: the probe has all that are required, so it did not arrive as it was written.
pub(super) fn probe_failure(reply: &Reply) -> Option<Failure> {
    let own = reply.is_highlevels_own();
    match reply.read() {
        Reading::Refused(refusal, _) if own && (refusal.is_about_fields() || reply.status == 422) => {
            Some(Failure::ProbeBroken)
        }
        _ if own => None,
        Reading::Refused(refusal, _) => Some(Failure::NotNow(refusal)),
        Reading::Tokens { .. } | Reading::Unreadable(_) => Some(Failure::Impostor),
    }
}
