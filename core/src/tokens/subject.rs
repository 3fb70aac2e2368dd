//! Whose tokens the page is about, after a code was swapped.

use crate::oauth::request::UserType;
use alloc::string::String;

/// Whose tokens are shown, tested, saved and used.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Subject {
    /// The account that the code was for. With an agency's tokens, a sub-account is chosen first.
    #[default]
    Connected,
    /// The agency itself, because the user asked for its own tokens.
    Agency,
    /// The sub-account with this location id, whose token was made with the agency's token.
    SubAccount(String),
}

impl Subject {
    /// True if a sub-account has to be chosen. `connected` is the class of the tokens that the code was swapped for.
    #[must_use]
    pub fn is_to_be_chosen(&self, connected: Option<UserType>) -> bool {
        *self == Self::Connected && connected == Some(UserType::Company)
    }

    /// The location id, where the subject is a sub-account whose token was made here.
    #[must_use]
    pub fn location_id(&self) -> Option<&str> {
        match self {
            Self::SubAccount(id) => Some(id),
            Self::Connected | Self::Agency => None,
        }
    }
}
