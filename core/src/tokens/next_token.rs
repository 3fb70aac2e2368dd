//! The source of the next token, which the user needs after the current token has expired, and the reasons why a
//! reminder cannot be made.

use crate::tokens::subject::Subject;

/// The source of the next token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NextToken {
    /// The refresh token of the same pair.
    Refresh,
    /// The agency's tokens, because the current token belongs to a sub-account and came without a refresh token.
    FromAgency,
    /// A new install of the HighLevel app, because there is no refresh token.
    Install,
}

impl NextToken {
    /// The source of this subject's next token.
    #[must_use]
    pub fn of(subject: &Subject, has_refresh: bool) -> Self {
        match subject {
            _ if has_refresh => Self::Refresh,
            Subject::SubAccount(_) => Self::FromAgency,
            Subject::Connected | Subject::Agency => Self::Install,
        }
    }
}

/// The reason why the calendar file cannot be written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoReminder {
    /// Neither the response nor the token says when the token expires.
    EndUnknown,
    /// The token has expired.
    Ended,
    /// The expiry is outside the range of a calendar: before 1970 or after 9999.
    OutOfRange,
}
