//! *Test the token*: the first call that the token's own scopes allow, so that a refusal is never a false alarm.

use super::call::Call;
use crate::grant::json::Json;
use crate::grant::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// What a token says about itself, as far as a test needs it.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Bearer {
    /// What it opens.
    pub user_type: Option<UserType>,
    /// The sub-account.
    pub location_id: Option<String>,
    /// The agency.
    pub company_id: Option<String>,
    /// The app's id: the client id before its dash.
    pub app_id: Option<String>,
    /// The client id, as whole as the token gives it.
    pub client_id: Option<String>,
    /// What it may do.
    pub scopes: Vec<String>,
}

/// Why there is nothing to test with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Untestable {
    /// Neither the answer nor the token says whose it is.
    NoSubject,
    /// None of the calls this page knows is among its scopes.
    NoScope,
}

/// A call, and what to look for in its answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trial {
    /// The call.
    pub call: Call,
    /// The scope it needs.
    pub scope: &'static str,
    /// What the answer holds.
    pub finds: Finds,
}

/// What an answer holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Finds {
    /// The account itself, under this name.
    Account(&'static str),
    /// A list under this name: it shows that the token works, not whose it is.
    List(&'static str),
}

/// What a test found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Found {
    /// The account's name.
    Named(String),
    /// So many things; the account is known by its id only.
    Listed(usize),
    /// A success that holds neither.
    Nothing,
}

/// A line of the table: scope, path, the name of the query parameter (none where the id is in the path), `limit`, finds.
type Line = (&'static str, &'static str, Option<&'static str>, bool, Finds);

/// What names the account comes first.
const LOCATION: [Line; 5] = [
    ("locations.readonly", "/locations/", None, false, Finds::Account("location")),
    ("contacts.readonly", "/contacts/", Some("locationId"), true, Finds::List("contacts")),
    ("users.readonly", "/users/", Some("locationId"), false, Finds::List("users")),
    (
        "opportunities.readonly",
        "/opportunities/pipelines",
        Some("locationId"),
        false,
        Finds::List("pipelines"),
    ),
    ("calendars.readonly", "/calendars/", Some("locationId"), false, Finds::List("calendars")),
];

const COMPANY: [Line; 2] = [
    ("companies.readonly", "/companies/", None, false, Finds::Account("company")),
    ("locations.readonly", "/locations/search", Some("companyId"), true, Finds::List("locations")),
];

/// The scope that lists an agency's installs.
pub const OAUTH_READONLY: &str = "oauth.readonly";

/// The first call this token may make.
///
/// # Errors
///
/// Where the token does not say whose it is, or none of the known calls is among its scopes.
pub fn first_call(bearer: &Bearer) -> Result<Trial, Untestable> {
    let (table, subject) = match bearer.user_type {
        Some(UserType::Company) => (&COMPANY[..], bearer.company_id.as_deref()),
        _ => (&LOCATION[..], bearer.location_id.as_deref()),
    };
    let subject = subject.ok_or(Untestable::NoSubject)?;
    let may = |scope: &str| bearer.scopes.iter().any(|granted| granted == scope);
    let line = table.iter().find(|(scope, ..)| may(scope));
    if let Some((scope, path, parameter, limited, finds)) = line {
        let call = match parameter {
            Some(name) => {
                Call::asking(path, &[(*name, subject), ("limit", "1")][..1 + usize::from(*limited)])
            }
            None => Call::of(path, subject).ok_or(Untestable::NoSubject)?,
        };
        return Ok(Trial { call, scope, finds: *finds });
    }
    match &bearer.app_id {
        Some(app) if bearer.user_type == Some(UserType::Company) && may(OAUTH_READONLY) => {
            let query =
                [("companyId", subject), ("appId", app.as_str()), ("isInstalled", "true"), ("limit", "1")];
            let call = Call::asking("/oauth/installedLocations", &query);
            Ok(Trial { call, scope: OAUTH_READONLY, finds: Finds::List("locations") })
        }
        _ => Err(Untestable::NoScope),
    }
}

impl Finds {
    /// What the answer says.
    #[must_use]
    pub fn in_answer(self, body: &Json) -> Found {
        match self {
            Self::Account(name) => {
                let account = body.get(name).unwrap_or(body);
                account.text_of("name").map_or(Found::Nothing, |name| Found::Named(name.into()))
            }
            Self::List(name) => match body.get(name) {
                Some(Json::List(items)) => Found::Listed(items.len()),
                _ => Found::Nothing,
            },
        }
    }
}
