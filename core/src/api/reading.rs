//! The kinds of account data that a user may want to read, and the call (GET) for each kind.
//!
//! Paths, parameters, scopes, versions and limits are from HighLevel's API descriptions
//! (`GoHighLevel/highlevel-api-docs`, `apps/*.json`, June 2026). This project has not sent any of the calls to the live
//! service.
//!
//! What does not live here: the test of a token ([`super::token_test`]), which requests as little data as possible, and
//! the names that the page shows for the kinds of data (`messages::try_today`).

use crate::api::call::Call;
use crate::api::token_test::{OAUTH_READONLY, TokenSubject};
use crate::highlevel::{API_VERSION, INSTALLED_LOCATIONS_PATH};
use crate::oauth::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// The API version for calendars and conversations. Their API descriptions allow no other value.
const OLDER_VERSION: &str = "2021-04-15";

/// A kind of data that the user can read. A sub-account's data is read with the sub-account's token, and an agency's
/// data with the agency's token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reading {
    /// The contacts of a sub-account, 100 at most.
    ///
    /// `GET /contacts/` is marked as deprecated, but the API description of June 2026 still contains it. The page uses
    /// this call because its successor, `POST /contacts/search`, needs a JSON body. A GET request with a few query
    /// parameters is easier to enter by hand.
    Contacts,
    /// The opportunities of a sub-account, 100 at most. Only in this call, the query parameter for the sub-account's ID
    /// is named `location_id`.
    Opportunities,
    /// The pipelines of a sub-account, with their stages.
    Pipelines,
    /// The conversations of a sub-account, 20 at most.
    Conversations,
    /// The calendars of a sub-account, without their appointments.
    Calendars,
    /// The users of a sub-account, 25 at most.
    ///
    /// `GET /users/search`, which replaces the deprecated `GET /users/`, also needs the agency's ID.
    Users,
    /// The sub-account itself: its name, address and settings.
    SubAccount,
    /// The sub-accounts of an agency, 10 at most.
    SubAccounts,
    /// The sub-accounts in which an agency installed the app, 100 at most. The call also needs the app's ID.
    Installed,
    /// The agency itself.
    Agency,
}

/// The call for one kind of data, as HighLevel's API description gives it.
struct Endpoint {
    path: &'static str,
    scope: &'static str,
    /// The query parameter for the account's ID; `None` if the ID is the last segment of the path.
    parameter: Option<&'static str>,
    /// The value of the query parameter `limit`; `None` if there is no such parameter.
    limit: Option<&'static str>,
    version: &'static str,
}

impl Reading {
    /// All kinds of data, in the order of display. The kinds of sub-account data come first, beginning with the
    /// contacts. The kinds of agency data follow.
    pub const ALL: [Self; 10] = [
        Self::Contacts,
        Self::Opportunities,
        Self::Pipelines,
        Self::Conversations,
        Self::Calendars,
        Self::Users,
        Self::SubAccount,
        Self::SubAccounts,
        Self::Installed,
        Self::Agency,
    ];

    /// The kinds of data that a token can read, in the order of [`Self::ALL`].
    ///
    /// A kind is returned if it fits the token's user type, if the scopes allow it, and if the IDs for the call are
    /// known. A token with an unknown user type counts as a sub-account's token. If the scopes are unknown (an empty
    /// list), the scopes are not checked. The page must then say that HighLevel may refuse some of the calls.
    #[must_use]
    pub fn allowed(subject: &TokenSubject) -> Vec<Self> {
        let may =
            |scope: &str| subject.scopes.is_empty() || subject.scopes.iter().any(|granted| granted == scope);
        let is_allowed = |it: &Self| may(it.scope()) && it.call(subject).is_some();
        Self::ALL.into_iter().filter(is_allowed).collect()
    }

    /// The scope that the call needs, for example `contacts.readonly`.
    #[must_use]
    pub fn scope(self) -> &'static str {
        self.endpoint().scope
    }

    /// The maximum number of entries in the response. `None` if the response is a single object, or if the API
    /// description gives no limit.
    #[must_use]
    pub fn limit(self) -> Option<&'static str> {
        self.endpoint().limit
    }

    /// The call that reads this kind of data from the token's account.
    ///
    /// `None` if the kind of data does not fit the token's user type, or if an ID that the URL needs is unknown or
    /// unusable.
    #[must_use]
    pub fn call(self, subject: &TokenSubject) -> Option<Call> {
        let is_agency = subject.user_type == Some(UserType::Company);
        let company_id = known(&subject.company_id);
        let id = if is_agency { company_id } else { known(&subject.location_id) };
        let id = id.filter(|_| is_agency == self.is_of_an_agency())?;
        let endpoint = self.endpoint();
        let mut call = match endpoint.parameter {
            None => Call::with_id(endpoint.path, id)?,
            Some(name) => {
                let mut query = Vec::from([(name, id)]);
                match self {
                    Self::Users => query.push(("companyId", company_id?)),
                    Self::Installed => {
                        query.extend([("appId", known(&subject.app_id)?), ("isInstalled", "true")]);
                    }
                    _ => {}
                }
                query.extend(endpoint.limit.map(|limit| ("limit", limit)));
                Call::with_query(endpoint.path, &query)
            }
        };
        call.version = endpoint.version;
        Some(call)
    }

    /// True if only an agency's token can read this kind of data.
    fn is_of_an_agency(self) -> bool {
        matches!(self, Self::SubAccounts | Self::Installed | Self::Agency)
    }

    fn endpoint(self) -> Endpoint {
        let (path, scope, parameter, limit) = match self {
            Self::Contacts => ("/contacts/", "contacts.readonly", Some("locationId"), Some("100")),
            Self::Opportunities => {
                ("/opportunities/search", "opportunities.readonly", Some("location_id"), Some("100"))
            }
            Self::Pipelines => {
                ("/opportunities/pipelines", "opportunities.readonly", Some("locationId"), None)
            }
            Self::Conversations => {
                ("/conversations/search", "conversations.readonly", Some("locationId"), Some("20"))
            }
            Self::Calendars => ("/calendars/", "calendars.readonly", Some("locationId"), None),
            Self::Users => ("/users/search", "users.readonly", Some("locationId"), Some("25")),
            Self::SubAccount => ("/locations/", "locations.readonly", None, None),
            Self::SubAccounts => ("/locations/search", "locations.readonly", Some("companyId"), Some("10")),
            Self::Installed => (INSTALLED_LOCATIONS_PATH, OAUTH_READONLY, Some("companyId"), Some("100")),
            Self::Agency => ("/companies/", "companies.readonly", None, None),
        };
        let version = match self {
            Self::Conversations | Self::Calendars => OLDER_VERSION,
            _ => API_VERSION,
        };
        Endpoint { path, scope, parameter, limit, version }
    }
}

/// The ID as text. `None` if the ID is not known or is empty.
fn known(id: &Option<String>) -> Option<&str> {
    id.as_deref().filter(|id| !id.is_empty())
}
