//! An install as the consent page knows it: who agreed, for which sub-account, to which scopes.

use std::fmt;

use serde::Deserialize;

use crate::books::place;

/// The two classes of token, which HighLevel calls `userType` in answers and `authClass` inside tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum Class {
    /// An agency's token.
    Company,
    /// A sub-account's token.
    Location,
}

impl Class {
    /// The word on the wire: `Company` or `Location`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Company => "Company",
            Self::Location => "Location",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Who agreed to what. The class follows from who installs, not from what the app asked for.
#[derive(Clone, Debug)]
pub struct Install {
    pub(crate) class: Class,
    pub(crate) location: Option<String>,
    pub(crate) approved: Vec<String>,
    pub(crate) scope: String,
}

impl Install {
    /// An agency user who agrees for every sub-account.
    pub fn agency() -> Self {
        Self { class: Class::Company, location: None, approved: Vec::new(), scope: EVERY_SCOPE.join(" ") }
    }

    /// An agency user who ticks some sub-accounts: still a Company token, now with `approvedLocations`.
    pub fn agency_ticking<I: Into<String>>(locations: impl IntoIterator<Item = I>) -> Self {
        Self { approved: locations.into_iter().map(Into::into).collect(), ..Self::agency() }
    }

    /// A user of one sub-account.
    pub fn sub_account(location_id: impl Into<String>) -> Self {
        Self { class: Class::Location, location: Some(location_id.into()), ..Self::agency() }
    }

    /// A user of this class. Without a location, a sub-account user means the first one, and an agency user means all.
    pub(crate) fn by(class: Class, location_id: Option<String>) -> Self {
        match (class, location_id) {
            (Class::Location, location_id) => Self::sub_account(location_id.unwrap_or_else(|| place(1).id)),
            (Class::Company, Some(location_id)) => Self::agency_ticking([location_id]),
            (Class::Company, None) => Self::agency(),
        }
    }

    /// The scopes agreed to, separated by spaces. They stay as they are for the life of the install.
    pub fn with_scope(self, scope: impl Into<String>) -> Self {
        Self { scope: scope.into(), ..self }
    }
}

/// Every scope an endpoint of the sandbox asks for.
pub(crate) const EVERY_SCOPE: [&str; 9] = [
    "oauth.readonly",
    "oauth.write",
    "locations.readonly",
    "contacts.readonly",
    "users.readonly",
    "opportunities.readonly",
    "calendars.readonly",
    "conversations.readonly",
    "companies.readonly",
];
