//! Tests of `POST /oauth/token` with an authorization code.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sandbox::{Install, PAUSED_LOCATION_ID, PROBE_CODE};
use serde_json::{Value, json};

use super::stage::{FIRST, ID, SECRET, Stage};

fn claims(token: &Value) -> Value {
    let payload = token.as_str().unwrap().split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

#[test]
fn an_agency_gets_a_company_token_without_a_location() {
    let tokens = Stage::new().tokens(Install::agency_ticking([FIRST]));
    assert_eq!(tokens["userType"], "Company");
    assert_eq!(tokens["companyId"], sandbox::COMPANY_ID);
    assert_eq!(tokens["isBulkInstallation"], true);
    assert_eq!(tokens["approvedLocations"], json!([FIRST]));
    assert_eq!(tokens["expires_in"], 86399);
    assert!(tokens.get("locationId").is_none());
    assert!(tokens["traceId"].is_string());
}

#[test]
fn an_agency_that_ticks_nothing_has_no_list_of_approved_locations() {
    assert!(Stage::new().tokens(Install::agency()).get("approvedLocations").is_none());
}

#[test]
fn a_sub_account_gets_a_location_token() {
    let tokens = Stage::new().tokens(Install::sub_account(FIRST).with_scope("contacts.readonly"));
    assert_eq!((&tokens["userType"], &tokens["locationId"]), (&json!("Location"), &json!(FIRST)));
    assert_eq!(tokens["scope"], "contacts.readonly");
}

#[test]
fn tokens_contain_highlevels_claims_with_fractional_times() {
    let tokens = Stage::new().tokens(Install::sub_account(FIRST));
    let access = claims(&tokens["access_token"]);
    assert_eq!(access["authClass"], "Location");
    assert_eq!(access["authClassId"], FIRST);
    assert_eq!(access["sourceId"], ID);
    assert_eq!(access["oauthMeta"]["clientKey"], ID);
    assert!(access["iat"].is_f64());
    assert!((access["exp"].as_f64().unwrap() - access["iat"].as_f64().unwrap() - 86_400.0).abs() < 0.01);
    let refresh = claims(&tokens["refresh_token"]);
    assert_eq!(refresh["uniqueId"], tokens["refreshTokenId"]);
    let signature = tokens["access_token"].as_str().unwrap().split('.').nth(2).unwrap();
    assert_eq!(URL_SAFE_NO_PAD.decode(signature).unwrap().len(), 256);
}

#[test]
fn a_code_works_once() {
    let stage = Stage::new();
    let code = stage.code(Install::agency());
    assert_eq!(code.len(), 40);
    assert_eq!(stage.exchange(&code).status, 200);
    assert_eq!(stage.exchange(&code).refusal(), (401, "Authorization code not found".to_owned()));
}

#[test]
fn a_code_expires_after_ten_minutes() {
    let stage = Stage::new();
    let (early, late) = (stage.code(Install::agency()), stage.code(Install::agency()));
    stage.sandbox.clock().advance(Duration::from_secs(595));
    assert_eq!(stage.exchange(&early).status, 200);
    stage.sandbox.clock().advance(Duration::from_secs(10));
    assert_eq!(stage.exchange(&late).refusal().1, "Authorization code not found");
}

#[test]
fn the_code_is_checked_before_the_client_secret() {
    let stage = Stage::new();
    for secret in [SECRET, "wrong"] {
        let fields = [
            ("client_id", ID),
            ("client_secret", secret),
            ("grant_type", "authorization_code"),
            ("code", PROBE_CODE),
        ];
        let answer = stage.post("/oauth/token", &fields);
        assert_eq!(answer.refusal(), (401, "Authorization code not found".to_owned()));
        assert_eq!(answer.json()["error"], "UnAuthorized!");
    }
}

#[test]
fn a_wrong_secret_and_a_wrong_client_get_the_same_refusal_and_do_not_use_up_the_code() {
    let stage = Stage::new();
    stage.sandbox.register("другой-клиент", "sécret & 🗝");
    let code = stage.code(Install::agency());
    for (id, secret) in [(ID, "wrong"), ("nobody", SECRET), ("другой-клиент", "sécret & 🗝")] {
        let fields = [
            ("client_id", id),
            ("client_secret", secret),
            ("grant_type", "authorization_code"),
            ("code", &code),
        ];
        let answer = stage.post("/oauth/token", &fields);
        assert_eq!(answer.refusal(), (401, "Invalid client credentials!".to_owned()));
    }
    assert!(stage.still_works(&code));
}

#[test]
fn a_paused_sub_account_gets_no_tokens_until_it_is_active_again() {
    let stage = Stage::new();
    let code = stage.code(Install::sub_account(PAUSED_LOCATION_ID));
    assert_eq!(stage.exchange(&code).refusal(), (400, "Location is not active".to_owned()));
    stage.sandbox.set_paused(PAUSED_LOCATION_ID, false);
    assert_eq!(stage.exchange(&code).status, 200);
}

#[test]
fn another_method_returns_404() {
    assert_eq!(Stage::new().get("/oauth/token", &[]).refusal(), (404, "Cannot GET /oauth/token".to_owned()));
}
