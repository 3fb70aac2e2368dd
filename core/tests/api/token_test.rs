//! Tests of the token test, in which the page makes API calls with a token. The token's scopes decide which API calls
//! the page makes, and the page shows the facts that the responses contain.

use leg3_core::api::call::Call;
use leg3_core::api::test_result::{Counted, ExpectedResult, Found};
use leg3_core::api::token_test::{TokenSubject, Untestable, counting_call, first_call};
use leg3_core::messages::api::works_phrase;
use leg3_core::oauth::json::Json;
use leg3_core::oauth::request::UserType;

/// Returns the facts about a token that has this user type and these scopes.
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

/// Returns the URL of the token test's first API call, without HighLevel's origin.
fn address(subject: &TokenSubject) -> Result<String, Untestable> {
    let call = first_call(subject)?.call;
    Ok(call.url.strip_prefix("https://services.leadconnectorhq.com").unwrap_or_default().into())
}

#[test]
fn the_first_call_is_allowed_by_the_scopes_of_the_token() {
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
fn the_test_prefers_a_call_that_returns_the_account_name() {
    let subject =
        subject_with(UserType::Location, &["calendars.readonly", "contacts.readonly", "locations.readonly"]);
    assert_eq!(first_call(&subject).map(|first| first.finds), Ok(ExpectedResult::Account("location")));
}

#[test]
fn a_token_without_a_usable_scope_or_a_subject_is_not_tested() {
    assert_eq!(address(&subject_with(UserType::Location, &["workflows.readonly"])), Err(Untestable::NoScope));
    assert_eq!(address(&subject_with(UserType::Location, &["companies.readonly"])), Err(Untestable::NoScope));
    assert_eq!(address(&TokenSubject::default()), Err(Untestable::NoSubject));
}

#[test]
fn a_hostile_id_stays_one_path_segment() {
    for (id, expected) in [("a/../b?c#d", "a%2F..%2Fb%3Fc%23d"), ("..a", "..a"), ("Þ 1", "%C3%9E%201")] {
        let call = Call::with_id("/locations/", id).expect("make a call");
        assert_eq!(call.url, ["https://services.leadconnectorhq.com/locations/", expected].concat());
    }
    for id in ["", ".", ".."] {
        assert_eq!(Call::with_id("/locations/", id), None, "{id:?} changes the address");
    }
}

/// Returns the result that the token test finds in a response with this body.
fn found(finds: ExpectedResult, text: &str) -> Option<Found> {
    finds.in_answer(&Json::parse(text).expect("JSON"))
}

#[test]
fn the_account_name_is_read_from_the_response() {
    let account = ExpectedResult::Account("location");
    for text in [r#"{"location":{"name":"Plumbing"}}"#, r#"{"name":"Plumbing"}"#] {
        let expected = Found { name: Some("Plumbing".into()), total: None };
        assert_eq!(found(account, text), Some(expected), "{text}");
    }
    for text in [r#"{"location":{}}"#, r#"{"location":{"name":" "}}"#, "{}", "[]"] {
        assert_eq!(found(account, text), None, "{text}");
    }
}

#[test]
fn a_list_reports_highlevels_total_and_never_the_number_of_received_items() {
    let contacts = ExpectedResult::List("contacts", Counted::Contacts);
    for (text, total) in [
        (r#"{"contacts":[{}],"meta":{"total":1204}}"#, Some(1204)),
        (r#"{"contacts":[{}],"meta":{"total":1204},"count":1}"#, Some(1204)),
        (r#"{"contacts":[{}],"total":1204}"#, Some(1204)),
        (r#"{"contacts":[{}],"count":1204}"#, Some(1204)),
        (r#"{"contacts":[],"meta":{"total":0}}"#, Some(0)),
        (r#"{"contacts":[{}],"meta":{"total":1}}"#, Some(1)),
        // These responses state only how many contacts they contain, or state no number.
        (r#"{"contacts":[{}],"count":1}"#, None),
        (r#"{"contacts":[{},{}]}"#, None),
        // The total number is missing or invalid.
        (r#"{"contacts":[{},{}],"meta":{"total":1}}"#, None),
        (r#"{"contacts":[{}],"meta":{"total":-1}}"#, None),
        (r#"{"contacts":[{}],"meta":{"total":1.5}}"#, None),
        (r#"{"contacts":[{}],"meta":{"total":1e300}}"#, None),
        (r#"{"contacts":[{}],"meta":{"total":"many"}}"#, None),
        (r#"{"contacts":[{}],"meta":null}"#, None),
    ] {
        let expected = Found { name: None, total: total.map(|total| (total, Counted::Contacts)) };
        assert_eq!(found(contacts, text), Some(expected), "{text}");
    }
    for text in ["{}", r#"{"contacts":{}}"#, r#"{"users":[]}"#] {
        assert_eq!(found(contacts, text), None, "{text}");
    }
}

#[test]
fn the_counting_call_requests_a_list_of_contacts_or_sub_accounts() {
    use UserType::{Company, Location};
    let all = ["locations.readonly", "contacts.readonly", "companies.readonly", "oauth.readonly"];
    let call = |class| counting_call(&subject_with(class, &all)).map(|test| test.finds);
    assert_eq!(call(Location), Ok(ExpectedResult::List("contacts", Counted::Contacts)));
    assert_eq!(call(Company), Ok(ExpectedResult::List("locations", Counted::SubAccounts)));
    let without = subject_with(Location, &["locations.readonly", "oauth.readonly"]);
    assert_eq!(counting_call(&without), Err(Untestable::NoScope));
    assert_eq!(counting_call(&TokenSubject::default()), Err(Untestable::NoSubject));
}

#[test]
fn the_success_chip_shows_the_account_name_and_the_total() {
    let named = |name: &str, total| works_phrase(&Found { name: Some(name.into()), total });
    let counted = |total| works_phrase(&Found { name: None, total });
    assert_eq!(named("Blue Door Dental", None), "Works: Blue Door Dental");
    assert_eq!(
        named(" Blue Door Dental ", Some((1204, Counted::Contacts))),
        "Works: Blue Door Dental, 1,204 contacts"
    );
    assert_eq!(counted(Some((1204, Counted::Contacts))), "Works: 1,204 contacts");
    assert_eq!(counted(Some((1, Counted::SubAccounts))), "Works: 1 sub-account");
    assert_eq!(counted(Some((0, Counted::Users))), "Works: 0 users");
    assert_eq!(counted(None), "Works");
    assert_eq!(named(" ", None), "Works");
}
