//! An authorization code together with its status: whether it was sent, and what may have happened to it.

use crate::exchange::failure::{CodeStatus, Failure};
use crate::oauth::credentials::Code;
use crate::oauth::request::Attempt;

/// An authorization code (RFC 6749 §4.1.2) and its status.
pub struct TrackedCode {
    /// The code.
    pub code: Code,
    /// The worst that may have happened to the code so far. It only moves towards [`CodeStatus::UsedUp`].
    pub status: CodeStatus,
}

/// A code that was sent, and was then replaced by another one. If it is entered again, it keeps its status.
pub struct EarlierCode {
    /// The code and its status.
    pub tracked: TrackedCode,
    /// True if it must not be sent again: it cannot work, or sending it again is a risk that the user did not accept.
    pub used_up: bool,
    /// The last request that carried it. `None` if that request is not known any more.
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
