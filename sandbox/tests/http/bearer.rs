//! Tests of API calls with a bearer token. They check allowed calls, refused calls with their error messages, the
//! expiry of tokens, the rate limit, tokens for sub-accounts, and the list of sub-accounts in which the app is
//! installed.

use std::time::Duration;

use sandbox::{COMPANY_ID, Install, PAUSED_LOCATION_ID, Sandbox};
use serde_json::Value;

use super::client::Answer;
use super::stage::{FIRST, FORM, Stage, form};

const VERSION: (&str, &str) = ("version", "2021-07-28");
const APP: &str = "6650b0a7c0ffee5a4db0c5ed";

fn bearer(tokens: &Value) -> String {
    format!("Bearer {}", tokens["access_token"].as_str().unwrap())
}

fn get(stage: &Stage, tokens: &Value, target: &str) -> Answer {
    stage.get(target, &[VERSION, ("authorization", &bearer(tokens))])
}

fn location_token(stage: &Stage, tokens: &Value, location_id: &str) -> Answer {
    let body = form(&[("companyId", COMPANY_ID), ("locationId", location_id)]);
    let headers = [VERSION, FORM, ("authorization", &bearer(tokens))];
    stage.send("POST", "/oauth/locationToken", &headers, body.as_bytes())
}

fn installed(stage: &Stage, tokens: &Value, more: &str) -> Answer {
    get(stage, tokens, &format!("/oauth/installedLocations?companyId={COMPANY_ID}&appId={APP}&{more}"))
}

#[test]
fn every_first_call_works_with_a_token_of_its_user_type() {
    let stage = Stage::new();
    let (agency, location) = (stage.tokens(Install::agency()), stage.tokens(Install::sub_account(FIRST)));
    for (tokens, target, field) in [
        (&location, format!("/locations/{FIRST}"), "location"),
        (&location, format!("/contacts/?locationId={FIRST}&limit=1"), "contacts"),
        (&location, format!("/users/?locationId={FIRST}"), "users"),
        (&location, format!("/opportunities/pipelines?locationId={FIRST}"), "pipelines"),
        (&location, format!("/calendars/?locationId={FIRST}"), "calendars"),
        (&location, format!("/opportunities/search?location_id={FIRST}"), "opportunities"),
        (&location, format!("/conversations/search?locationId={FIRST}"), "conversations"),
        (&location, format!("/users/search?companyId={COMPANY_ID}&locationId={FIRST}"), "users"),
        (&agency, format!("/companies/{COMPANY_ID}"), "company"),
        (&agency, format!("/locations/search?companyId={COMPANY_ID}&limit=1"), "locations"),
    ] {
        let answer = get(&stage, tokens, &target);
        assert_eq!(answer.status, 200, "{target}: {}", answer.text());
        assert!(!answer.json()[field].is_null(), "{target}");
        assert!(answer.json()["traceId"].is_string(), "{target}");
        assert_eq!(answer.header("x-ratelimit-max"), Some("100"), "{target}");
    }
}

#[test]
fn refusals_use_highlevels_messages() {
    let stage = Stage::new();
    let (agency, location) = (stage.tokens(Install::agency()), stage.tokens(Install::sub_account(FIRST)));
    let narrow = stage.tokens(Install::sub_account(FIRST).with_scope("users.readonly"));
    let contacts = format!("/contacts/?locationId={FIRST}");
    let no_version = stage.get(&contacts, &[("authorization", &bearer(&location))]);
    let garbled = stage.get(&contacts, &[VERSION, ("authorization", "Bearer nonsense")]);
    let none = stage.get(&contacts, &[VERSION]);
    let old = stage.get(&contacts, &[("version", "2020-01-01"), ("authorization", &bearer(&location))]);
    for (answer, status, words) in [
        (no_version, 401, "version header was not found."),
        (old, 401, "version header is invalid"),
        (garbled, 401, "Invalid JWT"),
        (none, 401, "Invalid JWT"),
        (get(&stage, &narrow, &contacts), 401, "The token is not authorized for this scope."),
        (get(&stage, &agency, &contacts), 401, "This authClass type is not allowed to access this scope"),
        (get(&stage, &location, &format!("/companies/{COMPANY_ID}")), 401, "Token's user type mismatch!"),
        (get(&stage, &location, "/locations/other"), 403, "The token does not have access to this location."),
    ] {
        let (got, sentence) = answer.refusal();
        assert_eq!(got, status, "{words}");
        assert!(sentence.starts_with(words), "{sentence} for {words}");
    }
}

#[test]
fn each_sub_account_has_its_own_contacts() {
    let stage = Stage::new();
    let second = Sandbox::location_id(2);
    let contacts = |location: &str| {
        let tokens = stage.tokens(Install::sub_account(location));
        let answer = get(&stage, &tokens, &format!("/contacts/?locationId={location}&limit=100")).json();
        let contacts = answer["contacts"].as_array().unwrap().clone();
        assert!(contacts.iter().all(|contact| contact["locationId"] == location));
        contacts.iter().map(|contact| contact["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let (one, other) = (contacts(FIRST), contacts(&second));
    assert_eq!((one.len(), other.len()), (3, 3));
    assert!(!one.iter().any(|id| other.contains(id)));
    let tokens = stage.tokens(Install::sub_account(FIRST));
    let refused = get(&stage, &tokens, &format!("/contacts/?locationId={second}")).refusal();
    assert_eq!(refused, (403, "The token does not have access to this location.".to_owned()));
}

#[test]
fn an_access_token_expires_after_a_day() {
    let stage = Stage::new();
    let tokens = stage.tokens(Install::sub_account(FIRST));
    stage.sandbox.clock().advance(Duration::from_secs(86_401));
    assert_eq!(get(&stage, &tokens, &format!("/locations/{FIRST}")).refusal().1, "Invalid JWT");
}

#[test]
fn the_101st_call_in_ten_seconds_is_refused_with_429() {
    let stage = Stage::new();
    let tokens = stage.tokens(Install::sub_account(FIRST));
    let target = format!("/locations/{FIRST}");
    for left in (0..100).rev() {
        let answer = get(&stage, &tokens, &target);
        assert_eq!(answer.header("x-ratelimit-remaining"), Some(left.to_string().as_str()));
    }
    assert_eq!(get(&stage, &tokens, &target).status, 429);
    stage.sandbox.clock().advance(Duration::from_secs(10));
    assert_eq!(get(&stage, &tokens, &target).status, 200);
}

#[test]
fn an_agency_token_gets_a_sub_account_token() {
    let stage = Stage::new();
    let agency = stage.tokens(Install::agency());
    let answer = location_token(&stage, &agency, FIRST);
    assert_eq!(answer.status, 201);
    let minted = answer.json();
    assert_eq!((&minted["locationId"], &minted["userType"]), (&FIRST.into(), &"Location".into()));
    assert_eq!(get(&stage, &minted, &format!("/locations/{FIRST}")).status, 200);
    assert_eq!(stage.refresh(minted["refresh_token"].as_str().unwrap()).status, 200);
    stage.sandbox.set_location_refresh_tokens(false);
    assert!(location_token(&stage, &agency, FIRST).json().get("refresh_token").is_none());
}

#[test]
fn a_location_token_requires_an_agency_token_the_scope_and_an_installed_sub_account() {
    let stage = Stage::new();
    let ticked = stage.tokens(Install::agency_ticking([FIRST]));
    let narrow = stage.tokens(Install::agency().with_scope("oauth.readonly"));
    let location = stage.tokens(Install::sub_account(FIRST));
    let wide = stage.tokens(Install::agency());
    for (answer, refusal) in [
        (location_token(&stage, &location, FIRST), (401, "Token's user type mismatch!")),
        (location_token(&stage, &narrow, FIRST), (401, "The token is not authorized for this scope.")),
        (
            location_token(&stage, &ticked, &Sandbox::location_id(2)),
            (403, "The token does not have access to this location."),
        ),
        (location_token(&stage, &wide, PAUSED_LOCATION_ID), (400, "Location is not active")),
    ] {
        assert_eq!(answer.refusal(), (refusal.0, refusal.1.to_owned()));
    }
    assert_eq!(location_token(&stage, &wide, "").status, 422);
}

#[test]
fn installed_locations_are_returned_in_pages() {
    let stage = Stage::new();
    stage.sandbox.set_locations(1000);
    let agency = stage.tokens(Install::agency());
    let first = installed(&stage, &agency, "isInstalled=true").json();
    assert_eq!((first["locations"].as_array().unwrap().len(), &first["count"]), (20, &1000.into()));
    let last = installed(&stage, &agency, "isInstalled=true&skip=950&limit=100").json();
    assert_eq!(last["locations"].as_array().unwrap().len(), 50);
    assert_eq!(last["locations"][49]["_id"], Sandbox::location_id(1000));
    let named = installed(&stage, &agency, "query=b%C3%84ckerei&limit=500").json();
    let named = named["locations"].as_array().unwrap();
    assert!(!named.is_empty(), "the search found nothing");
    assert!(named.iter().all(|location| location["name"].as_str().unwrap().contains("Bäckerei")));
}

#[test]
fn only_ticked_sub_accounts_are_installed() {
    let stage = Stage::new();
    let agency = stage.tokens(Install::agency_ticking([FIRST]));
    assert_eq!(installed(&stage, &agency, "isInstalled=true").json()["count"], 1);
    assert_eq!(installed(&stage, &agency, "isInstalled=false").json()["count"], 11);
}
