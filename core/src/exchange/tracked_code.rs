//! An authorization code together with its status: whether the code was sent, and whether it may be used up.

use crate::exchange::failure::{CodeStatus, Failure};
use crate::oauth::credentials::Code;
use crate::oauth::request::Attempt;

/// An authorization code (RFC 6749 §4.1.2) and its status.
pub struct TrackedCode {
    /// The code.
    pub code: Code,
    /// The worst status of the code so far. The status never improves.
    pub status: CodeStatus,
}

/// A code that was sent and then replaced by another code. If the user enters the earlier code again, its earlier
/// status still applies.
pub struct EarlierCode {
    /// The code and its status.
    pub tracked: TrackedCode,
    /// True if the page must not send the code again. Either the code cannot work, or the user did not accept the risk
    /// of sending it again.
    pub used_up: bool,
    /// The last request that carried the code. `None` if that request is no longer known.
    pub attempt: Option<Attempt>,
}

impl TrackedCode {
    /// A code that was never sent.
    #[must_use]
    pub fn fresh(code: Code) -> Self {
        Self { code, status: CodeStatus::StillGood }
    }

    /// The same code after `failure`. Its status gets worse or stays the same.
    #[must_use]
    pub fn after(self, failure: Failure) -> Self {
        Self { status: self.status.max(failure.code_status()), ..self }
    }
}
