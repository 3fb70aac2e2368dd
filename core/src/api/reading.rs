//! The things of an account that a person may want to read, and the call (GET) for each.
//!
//! Paths, parameters, scopes, versions and limits are those of HighLevel's API descriptions
//! (`GoHighLevel/highlevel-api-docs`, `apps/*.json`, June 2026). None of the calls was made by this project against the
//! live service.
//!
//! What does not live here: the test of a token ([`super::token_test`]), which asks for as little as possible, and the
//! names of the things for the user (`messages::try_today`).

use crate::api::call::Call;
use crate::api::token_test::{OAUTH_READONLY, TokenSubject};
use crate::highlevel::{API_VERSION, INSTALLED_LOCATIONS_PATH};
use crate::oauth::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// The version of the API in the descriptions of calendars and conversations. They allow no other value.
const OLDER_VERSION: &str = "2021-04-15";

/// A thing to read: of one sub-account with its own token, or of an agency with the agency's token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reading {
    /// The contacts of a sub-account, 100 at most.
    ///
    /// `GET /contacts/` is marked as deprecated. It is used all the same: its successor, `POST /contacts/search`, needs a
    /// JSON body, so it is neither a plain GET nor a few fields to enter by hand. The description of June 2026 still
    /// has it.
    Contacts,
    /// The opportunities of a sub-account, 100 at most. The parameter is called `location_id`, unlike everywhere else.
    Opportunities,
    /// The pipelines of a sub-account, with their stages.
    Pipelines,
    /// The conversations of a sub-account, 20 at most.
    Conversations,
    /// The calendars of a sub-account, without their appointments.
    Calendars,
    /// The users of a sub-account, 25 at most.
    ///
    /// `GET /users/search` replaces the deprecated `GET /users/`. It needs the agency's id, too.
    Users,
    /// The sub-account itself: its name, address and settings.
    SubAccount,
    /// The sub-accounts of an agency, 10 at most.
    SubAccounts,
    /// The sub-accounts in which an agency installed the app, 100 at most. It needs the app's id, too.
    Installed,
    /// The agency itself.
    Agency,
}

/// What the description says about the call for a thing.
struct Endpoint {
    path: &'static str,
    scope: &'static str,
    /// The query parameter for the account's id; `None` if the id is the last segment of the path.
    parameter: Option<&'static str>,
    /// The value of the query parameter `limit`; `None` if there is no such parameter.
    limit: Option<&'static str>,
    version: &'static str,
}

impl Reading {
    /// All things: those of a sub-account, contacts first, then those of an agency. This is the order of display.
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

    /// The things that a token allows, in the order of [`Self::ALL`].
    ///
    /// These are the things of its class of account, as far as its scopes allow them and the ids for the call are
    /// known. With an unknown class, the token counts as a sub-account's. With unknown scopes (an empty list), every
    /// thing of the class is returned, because nothing says which of them HighLevel refuses; the page has to say so.
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

    /// How many entries the call brings at most. `None` for a single thing, and where the description names no limit.
    #[must_use]
    pub fn limit(self) -> Option<&'static str> {
        self.endpoint().limit
    }

    /// The call that brings this thing of the account that the token belongs to.
    ///
    /// `None` if the thing does not belong to that class of account, or an id for the address is not known.
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

    /// True for a thing that only an agency's token opens.
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

/// The id, if there is one.
fn known(id: &Option<String>) -> Option<&str> {
    id.as_deref().filter(|id| !id.is_empty())
}
