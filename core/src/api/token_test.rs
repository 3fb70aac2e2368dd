//! The *Test the token* feature: chooses the first call that the token's own scopes allow. `test_result` reads the
//! response.
//!
//! If the token lacks the scope that a call needs, the call fails even if the token is valid. Such an error would prove
//! nothing about the token.

use crate::api::call::Call;
use crate::api::test_result::{Counted, ExpectedResult};
use crate::highlevel::INSTALLED_LOCATIONS_PATH;
use crate::oauth::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// The facts about a token that are needed to build a call: the token's account, app and scopes. These facts contain no
/// secret.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct TokenSubject {
    /// The user type: the class of account that the token gives access to.
    pub user_type: Option<UserType>,
    /// The sub-account's ID.
    pub location_id: Option<String>,
    /// The agency's ID.
    pub company_id: Option<String>,
    /// The app's ID: the part of the client ID before the first dash.
    pub app_id: Option<String>,
    /// The client ID as it is in the token: complete, or only the app's ID.
    pub client_id: Option<String>,
    /// The granted scopes.
    pub scopes: Vec<String>,
}

/// The reason why the token cannot be tested.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Untestable {
    /// The ID of the token's account is unknown, because both the token response and the token lack it, or the ID
    /// cannot be part of a URL.
    NoSubject,
    /// The token's scopes allow none of the test calls, or only a test call that also needs the app's ID, which is
    /// unknown.
    NoScope,
}

/// A test call, and the expected content of its response.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TokenTest {
    /// The call.
    pub call: Call,
    /// The scope that the call needs.
    pub scope: &'static str,
    /// The expected content of the response.
    pub finds: ExpectedResult,
}

/// A row of the test tables. It contains the scope, the path, the query parameter for the account's ID (`None` if the
/// ID is the last segment of the path), whether `limit=1` is added, and the expected content of the response.
type TestRow = (&'static str, &'static str, Option<&'static str>, bool, ExpectedResult);

/// The tests of a sub-account token. The call whose response names the account comes first.
const LOCATION_TESTS: [TestRow; 5] = [
    ("locations.readonly", "/locations/", None, false, ExpectedResult::Account("location")),
    (
        "contacts.readonly",
        "/contacts/",
        Some("locationId"),
        true,
        ExpectedResult::List("contacts", Counted::Contacts),
    ),
    ("users.readonly", "/users/", Some("locationId"), false, ExpectedResult::List("users", Counted::Users)),
    (
        "opportunities.readonly",
        "/opportunities/pipelines",
        Some("locationId"),
        false,
        ExpectedResult::List("pipelines", Counted::Pipelines),
    ),
    (
        "calendars.readonly",
        "/calendars/",
        Some("locationId"),
        false,
        ExpectedResult::List("calendars", Counted::Calendars),
    ),
];

/// The tests of an agency token. The call whose response names the account comes first.
const COMPANY_TESTS: [TestRow; 2] = [
    ("companies.readonly", "/companies/", None, false, ExpectedResult::Account("company")),
    (
        "locations.readonly",
        "/locations/search",
        Some("companyId"),
        true,
        ExpectedResult::List("locations", Counted::SubAccounts),
    ),
];

/// The scope that allows an agency token to list the sub-accounts in which the app is installed.
pub const OAUTH_READONLY: &str = "oauth.readonly";

/// Returns the first test call that the token's scopes allow.
///
/// # Errors
///
/// [`Untestable::NoSubject`] if the account's ID is unknown or cannot be part of a URL; [`Untestable::NoScope`] if the
/// scopes allow none of the test calls.
pub fn first_call(subject: &TokenSubject) -> Result<TokenTest, Untestable> {
    first_of(subject, |_| true)
}

/// Returns the first test call that the token's scopes allow and whose response can contain a total number of entries.
/// After the call from [`first_call`] has returned the account's name, the user can also request the number of contacts
/// or sub-accounts.
///
/// # Errors
///
/// [`Untestable::NoSubject`] as for [`first_call`]; [`Untestable::NoScope`] if no such call is possible.
pub fn counting_call(subject: &TokenSubject) -> Result<TokenTest, Untestable> {
    // The documented response to the sub-account search has no total. Therefore, that call is left out.
    first_of(subject, |path| matches!(path, "/contacts/" | INSTALLED_LOCATIONS_PATH))
}

/// Searches the table for the token's user type, and returns the first call that the token's scopes allow and whose
/// path `is_wanted` accepts. A token with an unknown user type counts as a sub-account's token. If there is no such
/// call, an agency's token with the scope [`OAUTH_READONLY`] and a known app ID is tested with the request for the list
/// of sub-accounts in which the app is installed.
fn first_of(subject: &TokenSubject, is_wanted: fn(&str) -> bool) -> Result<TokenTest, Untestable> {
    let (table, id) = match subject.user_type {
        Some(UserType::Company) => (&COMPANY_TESTS[..], subject.company_id.as_deref()),
        _ => (&LOCATION_TESTS[..], subject.location_id.as_deref()),
    };
    let id = id.ok_or(Untestable::NoSubject)?;
    let has_scope = |scope: &str| subject.scopes.iter().any(|granted| granted == scope);
    let row = table.iter().find(|(scope, path, ..)| has_scope(scope) && is_wanted(path));
    if let Some((scope, path, parameter, limited, finds)) = row {
        let call = match parameter {
            Some(name) => Call::with_query(path, &[(*name, id), ("limit", "1")][..1 + usize::from(*limited)]),
            None => Call::with_id(path, id).ok_or(Untestable::NoSubject)?,
        };
        return Ok(TokenTest { call, scope, finds: *finds });
    }
    match &subject.app_id {
        Some(app) if subject.user_type == Some(UserType::Company) && has_scope(OAUTH_READONLY) => {
            let query = [("companyId", id), ("appId", app.as_str()), ("isInstalled", "true"), ("limit", "1")];
            let call = Call::with_query(INSTALLED_LOCATIONS_PATH, &query);
            let finds = ExpectedResult::List("locations", Counted::SubAccounts);
            Ok(TokenTest { call, scope: OAUTH_READONLY, finds })
        }
        _ => Err(Untestable::NoScope),
    }
}
