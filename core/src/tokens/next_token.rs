//! How the token after this one is obtained, and why there may be no reminder of it.

use crate::tokens::subject::Subject;

/// How the token after this one is obtained.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NextToken {
    /// With the refresh token that belongs to it.
    Refresh,
    /// It is a sub-account's: with the agency's tokens.
    FromAgency,
    /// There is no refresh token: by installing the app again.
    Install,
}

impl NextToken {
    /// How the token after those of this subject is obtained.
    #[must_use]
    pub fn of(subject: &Subject, has_refresh: bool) -> Self {
        match subject {
            _ if has_refresh => Self::Refresh,
            Subject::SubAccount(_) => Self::FromAgency,
            Subject::Connected | Subject::Agency => Self::Install,
        }
    }
}

/// Why there is no calendar file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoReminder {
    /// Neither the answer nor the token says when it ends.
    EndUnknown,
    /// The token has ended.
    Ended,
    /// The end lies where no calendar reaches: before 1970 or after 9999.
    OutOfRange,
}
