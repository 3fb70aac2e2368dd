//! The subject of the page after an exchange: the account whose tokens the page shows.

use crate::oauth::request::UserType;
use alloc::string::String;

/// The account whose tokens are shown, tested, saved and used.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Subject {
    /// The account of the main token pair, which came from the exchange or was pasted. If this account is an agency,
    /// the user first has to choose a sub-account, or the agency itself.
    #[default]
    Connected,
    /// The agency itself, because the user asked for the agency's own tokens.
    Agency,
    /// The sub-account with this location ID. Its token was requested with the agency's token, or pasted by the user.
    SubAccount(String),
}

impl Subject {
    /// True if the user has to choose a sub-account. `connected` is the user type of the main token pair.
    #[must_use]
    pub fn is_to_be_chosen(&self, connected: Option<UserType>) -> bool {
        *self == Self::Connected && connected == Some(UserType::Company)
    }

    /// The location ID, if the subject is a sub-account.
    #[must_use]
    pub fn location_id(&self) -> Option<&str> {
        match self {
            Self::SubAccount(id) => Some(id),
            Self::Connected | Self::Agency => None,
        }
    }
}
