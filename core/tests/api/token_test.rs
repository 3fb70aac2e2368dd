//! The token test: its call follows the scopes of the token, and each error response is named.

use leg3_core::api::call::Call;
use leg3_core::api::token_test::{ExpectedResult, Found, TokenSubject, Untestable, first_call};
use leg3_core::oauth::json::Json;
use leg3_core::oauth::request::UserType;

/// A token of this class with these scopes.
fn subject_with(class: UserType, scopes: &[&str]) -> TokenSubject {
    TokenSubject {
        user_type: Some(class),
        location_id: (class == UserType::Location).then(|| "loc1".into()),
        company_id: Some("com1".into()),
        app_id: Some("664ab0c1d2e3f4a5b6c7d8e9".into()),
        client_id: None,
        scopes: scopes.iter().map(|scope| (*scope).into()).collect(),
    }
}

/// The path of the first call.
fn address(subject: &TokenSubject) -> Result<String, Untestable> {
    let call = first_call(subject)?.call;
    Ok(call.url.strip_prefix("https://services.leadconnectorhq.com").unwrap_or_default().into())
}

#[test]
fn the_first_call_is_one_that_the_tokens_own_scopes_allow() {
    use UserType::{Company, Location};
    for (class, scope, expected) in [
        (Location, "locations.readonly", "/locations/loc1"),
        (Location, "contacts.readonly", "/contacts/?locationId=loc1&limit=1"),
        (Location, "users.readonly", "/users/?locationId=loc1"),
        (Location, "opportunities.readonly", "/opportunities/pipelines?locationId=loc1"),
        (Location, "calendars.readonly", "/calendars/?locationId=loc1"),
        (Company, "companies.readonly", "/companies/com1"),
        (Company, "locations.readonly", "/locations/search?companyId=com1&limit=1"),
        (
            Company,
            "oauth.readonly",
            "/oauth/installedLocations?companyId=com1&appId=664ab0c1d2e3f4a5b6c7d8e9&isInstalled=true&limit=1",
        ),
    ] {
        assert_eq!(address(&subject_with(class, &["workflows.readonly", scope])).as_deref(), Ok(expected));
    }
}

#[test]
fn a_call_that_names_the_account_goes_before_one_that_only_lists() {
    let subject =
        subject_with(UserType::Location, &["calendars.readonly", "contacts.readonly", "locations.readonly"]);
    assert_eq!(first_call(&subject).map(|first| first.finds), Ok(ExpectedResult::Account("location")));
}

#[test]
fn without_a_known_scope_or_a_subject_nothing_is_tried() {
    assert_eq!(address(&subject_with(UserType::Location, &["workflows.readonly"])), Err(Untestable::NoScope));
    assert_eq!(address(&subject_with(UserType::Location, &["companies.readonly"])), Err(Untestable::NoScope));
    assert_eq!(address(&TokenSubject::default()), Err(Untestable::NoSubject));
}

#[test]
fn a_strangers_id_stays_one_segment_of_the_path() {
    for (id, expected) in [("a/../b?c#d", "a%2F..%2Fb%3Fc%23d"), ("..a", "..a"), ("Þ 1", "%C3%9E%201")] {
        let call = Call::with_id("/locations/", id).expect("a call");
        assert_eq!(call.url, ["https://services.leadconnectorhq.com/locations/", expected].concat());
    }
    for id in ["", ".", ".."] {
        assert_eq!(Call::with_id("/locations/", id), None, "{id:?} would ask for another address");
    }
}

#[test]
fn a_test_names_the_account_or_counts_what_it_found() {
    let read = |finds: ExpectedResult, text| Json::parse(text).map(|body| finds.in_answer(&body));
    let account = ExpectedResult::Account("location");
    assert_eq!(read(account, r#"{"location":{"name":"Plumbing"}}"#), Some(Found::Named("Plumbing".into())));
    assert_eq!(read(account, r#"{"location":{}}"#), Some(Found::Nothing));
    assert_eq!(read(ExpectedResult::List("users"), r#"{"users":[{},{}]}"#), Some(Found::Listed(2)));
}
