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
}

/// `None` where HighLevel itself refused the made-up code: the one good answer to the probe.
pub(super) fn probe_failure(reply: &Reply) -> Option<Failure> {
    match reply.read() {
        _ if reply.is_highlevels_own() => None,
        Reading::Refused(refusal, _) => Some(Failure::NotNow(refusal)),
        Reading::Tokens { .. } | Reading::Unreadable(_) => Some(Failure::Impostor),
    }
}
