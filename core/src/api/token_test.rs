//! The *Test the token* feature: chooses the first call that the token's own scopes allow. Its response is read in
//! `test_result`.
//!
//! A call outside the token's scopes would fail with a working token too, so its error would prove nothing.

use crate::api::call::Call;
use crate::api::test_result::{Counted, ExpectedResult};
use crate::highlevel::INSTALLED_LOCATIONS_PATH;
use crate::oauth::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// What a call needs to know about a token: its account, its app and its scopes. Holds no secret.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct TokenSubject {
    /// The class of account the token gives access to.
    pub user_type: Option<UserType>,
    /// The sub-account's id.
    pub location_id: Option<String>,
    /// The agency's id.
    pub company_id: Option<String>,
    /// The app's id: the part of the client id before the first dash.
    pub app_id: Option<String>,
    /// The client id as the token gives it: complete, or only the app's part.
    pub client_id: Option<String>,
    /// The granted scopes.
    pub scopes: Vec<String>,
}

/// Why the token cannot be tested.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Untestable {
    /// Neither the token response nor the token says which account it belongs to.
    NoSubject,
    /// None of the known calls is allowed by its scopes.
    NoScope,
}

/// A test call, and what its response holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TokenTest {
    /// The call.
    pub call: Call,
    /// The scope that the call needs.
    pub scope: &'static str,
    /// Where in the response the result is.
    pub finds: ExpectedResult,
}

/// A row of the test tables: the scope, the path, the query parameter for the account's id (`None` if the id is the
/// last segment of the path), whether `limit=1` is added, and what the response holds.
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

/// The tests of an agency token, in the same order.
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

/// The scope that allows an agency token to list where the app is installed.
pub const OAUTH_READONLY: &str = "oauth.readonly";

/// The first known call that the token's scopes allow.
///
/// # Errors
///
/// [`Untestable::NoSubject`] where the account's id is not known or cannot be part of an address;
/// [`Untestable::NoScope`] where the scopes allow none of the known calls.
pub fn first_call(subject: &TokenSubject) -> Result<TokenTest, Untestable> {
    first_of(subject, |_| true)
}

/// The first known call that can bring a total: for a press that asks how many contacts, or sub-accounts, there are,
/// after [`first_call`] brought the name.
///
/// # Errors
///
/// As [`first_call`].
pub fn counting_call(subject: &TokenSubject) -> Result<TokenTest, Untestable> {
    // The search for sub-accounts is documented without a total.
    first_of(subject, |path| matches!(path, "/contacts/" | INSTALLED_LOCATIONS_PATH))
}

/// The first call that the token's scopes allow, and whose path `is_wanted`.
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
