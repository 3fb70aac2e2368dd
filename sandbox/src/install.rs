//! An install contains the class of the user who agreed to it, its sub-accounts and its scopes.

use std::fmt;

use std::str::FromStr;

use crate::store::Location;

/// The class of a token. HighLevel calls it `userType` in responses and `authClass` inside tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// An agency's token.
    Company,
    /// A sub-account's token.
    Location,
}

impl Class {
    /// HighLevel's name for the class: `Company` or `Location`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Company => "Company",
            Self::Location => "Location",
        }
    }
}

impl FromStr for Class {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "Company" => Ok(Self::Company),
            "Location" => Ok(Self::Location),
            _ => Err("the class is Company or Location"),
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An install that a user has agreed to. The class depends on the user who installs, not on the app.
#[derive(Clone, Debug)]
pub struct Install {
    pub(crate) class: Class,
    /// The ID of the sub-account, if the user belongs to one sub-account. `None` for an agency user.
    pub(crate) location_id: Option<String>,
    /// The IDs of the sub-accounts that an agency user selected. An empty list means all sub-accounts.
    pub(crate) approved_locations: Vec<String>,
    /// The scopes, separated by spaces.
    pub(crate) scope: String,
}

impl Install {
    /// An install by an agency user, for every sub-account.
    pub fn agency() -> Self {
        let scope = EVERY_SCOPE.join(" ");
        Self { class: Class::Company, location_id: None, approved_locations: Vec::new(), scope }
    }

    /// An install by an agency user who selects some sub-accounts. The class is still `Company`.
    pub fn agency_ticking<I: Into<String>>(locations: impl IntoIterator<Item = I>) -> Self {
        Self { approved_locations: locations.into_iter().map(Into::into).collect(), ..Self::agency() }
    }

    /// An install by a user of one sub-account.
    pub fn sub_account(location_id: impl Into<String>) -> Self {
        Self { class: Class::Location, location_id: Some(location_id.into()), ..Self::agency() }
    }

    /// An install by a user of this class. Without a sub-account ID, a sub-account user installs the app for the first
    /// sub-account, and an agency user installs it for every sub-account.
    pub(crate) fn by(class: Class, location_id: Option<String>) -> Self {
        match (class, location_id) {
            (Class::Location, id) => Self::sub_account(id.unwrap_or_else(|| Location::id(1))),
            (Class::Company, Some(id)) => Self::agency_ticking([id]),
            (Class::Company, None) => Self::agency(),
        }
    }

    /// The same install with other scopes, separated by spaces.
    pub fn with_scope(self, scope: impl Into<String>) -> Self {
        Self { scope: scope.into(), ..self }
    }
}

/// Every scope that an endpoint of the sandbox needs.
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
