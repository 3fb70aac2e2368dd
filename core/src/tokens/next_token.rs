//! The source of the next token, and the reasons why there may be no reminder.

use crate::tokens::subject::Subject;

/// The source of the next token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NextToken {
    /// With the refresh token that belongs to it.
    Refresh,
    /// With the agency's tokens. The token belongs to a sub-account.
    FromAgency,
    /// By installing the HighLevel app again. There is no refresh token.
    Install,
}

impl NextToken {
    /// The source of the token that follows the tokens of this subject.
    #[must_use]
    pub fn of(subject: &Subject, has_refresh: bool) -> Self {
        match subject {
            _ if has_refresh => Self::Refresh,
            Subject::SubAccount(_) => Self::FromAgency,
            Subject::Connected | Subject::Agency => Self::Install,
        }
    }
}

/// The reason why there is no calendar file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoReminder {
    /// Neither the response nor the token says when the token expires.
    EndUnknown,
    /// The token has expired.
    Ended,
    /// The expiry is outside the range of a calendar: before 1970 or after 9999.
    OutOfRange,
}
