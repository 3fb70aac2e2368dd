//! Tests the collection: calls, refreshes with token rotation, and sub-account tokens on demand.

use super::desk::{Desk, LOCATION};
use super::newman::ending_in;
use e2e::sandbox::Sandbox;
use leg3_core::oauth::form_encoding;
use leg3_core::oauth::request::UserType;
use serde_json::json;

pub(super) const CLASSES: [UserType; 2] = [UserType::Location, UserType::Company];

pub(super) fn call_of(class: UserType) -> &'static str {
    match class {
        UserType::Location => "Call the API",
        UserType::Company => "Call the API for the sub-account in location_id",
    }
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn a_call_with_a_valid_token_sends_only_one_request() {
    let desk = Desk::new(UserType::Location);
    let before = (desk.held("access_token"), desk.held("refresh_token"));
    let ran = desk.send("Call the API");
    assert!(ran.well && ran.answer.contains("Harbour Street Dental"), "{} {}", ran.said, ran.answer);
    let all = desk.sandbox.requests();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].header("authorization"), Some(["Bearer ", &before.0].concat().as_str()));
    assert_eq!(all[0].header("version"), Some("2021-07-28"));
    assert_eq!((desk.held("access_token"), desk.held("refresh_token")), before);
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn tokens_survive_two_refreshes_before_a_call_and_two_by_hand() {
    for class in CLASSES {
        let desk = Desk::new(class);
        let mut known = vec![desk.held("refresh_token")];
        for name in [call_of(class), call_of(class), "Refresh the tokens", "Refresh the tokens"] {
            // A token that expires within an hour, or no token.
            desk.set("access_token", &if known.len() == 1 { ending_in(3500) } else { String::new() });
            let ran = desk.send(name);
            assert!(ran.well, "{class:?}, {name}: {}", ran.said);
            assert!(!known.contains(&desk.held("refresh_token")), "{class:?}, {name}: no new pair");
            assert!(
                desk.held("access_token").starts_with("ey")
                    && desk.held("access_token_ends_at").contains('T')
            );
            known.push(desk.held("refresh_token"));
        }
        let refreshes = desk.seen("/oauth/token");
        assert_eq!(refreshes.len(), 4);
        for (request, token) in refreshes.iter().zip(&known) {
            let id = desk.held("client_id");
            let sent = leg3_core::oauth::request::refresh_fields(token, &id, "", Some(class));
            let mut seen = form_encoding::pairs(&request.body_text());
            seen.retain(|(name, _)| name != "client_secret");
            assert_eq!(
                seen,
                sent.iter().map(|(n, v)| ((*n).into(), (*v).into())).collect::<Vec<(String, String)>>()
            );
            assert_eq!(request.header("authorization"), None);
        }
    }
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn a_token_valid_over_an_hour_is_not_refreshed_and_an_empty_client_secret_is_reported() {
    let desk = Desk::new(UserType::Location);
    desk.set("access_token", &ending_in(3700));
    desk.send("Call the API");
    assert!(desk.seen("/oauth/token").is_empty());
    desk.set("client_secret", "");
    desk.set("access_token", &ending_in(60));
    desk.send("Call the API");
    assert_eq!(desk.sandbox.requests().len(), 2, "a valid token was refreshed");
    desk.set("access_token", &ending_in(-60));
    let ran = desk.send("Call the API");
    assert!(!ran.well && ran.said.starts_with("client_secret is empty, so nothing was sent"), "{}", ran.said);
    assert_eq!(desk.sandbox.requests().len(), 2);
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn an_agency_token_gets_sub_account_tokens_on_demand() {
    let desk = Desk::new(UserType::Company);
    let minted = || desk.seen("/oauth/locationToken").len();
    let call = |location: &str| {
        desk.set("location_id", location);
        desk.send(call_of(UserType::Company))
    };
    for times in [1, 1] {
        let ran = call(LOCATION);
        assert!(ran.well && ran.answer.contains("Harbour Street Dental"), "{} {}", ran.said, ran.answer);
        assert_eq!(minted(), times, "a valid token of a sub-account was not used again");
    }
    let other = Sandbox::location_id(2);
    assert!(call(&other).answer.contains(&Sandbox::location_name(2)));
    assert_eq!((minted(), desk.held("sub_account_token_of")), (2, other.clone()));
    desk.set("sub_account_token", &ending_in(30));
    assert!(call(&other).well);
    assert_eq!(minted(), 3, "an expired token of a sub-account was not replaced");
    assert!(!call("no/such?place").well);
    assert!(!call("..").well && !call("").well);
    assert_eq!(minted(), 4);
    // The agency's own call uses the agency's token.
    desk.change("collection.json", |collection| {
        collection["item"][1]["request"]["url"] = json!("{{api_origin}}/companies/{{company_id}}");
    });
    let ran = desk.send("Call the API as the agency");
    assert!(ran.well && ran.answer.contains("Harbour & Hill Agency"), "{} {}", ran.said, ran.answer);
}
