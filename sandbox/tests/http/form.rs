//! Tests of the form of `POST /oauth/token`. The endpoint checks the form before it uses the store.

use sandbox::Install;
use serde_json::json;

use super::stage::{FORM, ID, SECRET, Stage, exchange};

#[test]
fn the_form_is_checked_before_the_code() {
    let stage = Stage::new();
    let answer =
        stage.post("/oauth/token", &[("grant_type", "refresh_token"), ("client_id", ID), ("code", "")]);
    assert_eq!(answer.status, 422);
    let json = answer.json();
    let expected = [
        "client_secret should not be empty",
        "client_secret must be a string",
        "code should not be empty",
        "code must be a string",
        "refresh_token should not be empty",
        "refresh_token must be a string",
    ];
    assert_eq!(json["message"], json!(expected));
    assert_eq!((&json["statusCode"], &json["error"]), (&json!(422), &json!("Unprocessable Entity")));
    assert!(json["traceId"].is_string());
}

#[test]
fn an_empty_refresh_token_next_to_a_code_returns_422_and_does_not_use_up_the_code() {
    let stage = Stage::new();
    let code = stage.code(Install::agency());
    let body = exchange(&code) + "&refresh_token=";
    assert_eq!(stage.send("POST", "/oauth/token", &[FORM], body.as_bytes()).status, 422);
    assert!(stage.still_works(&code));
}

#[test]
fn an_unknown_grant_type_returns_422() {
    let fields = [("client_id", ID), ("client_secret", SECRET), ("grant_type", "password")];
    let answer = Stage::new().post("/oauth/token", &fields);
    let sentence = "grant_type must be one of the following values: authorization_code, refresh_token";
    assert_eq!((answer.status, &answer.json()["message"]), (422, &json!([sentence])));
}

#[test]
fn json_is_accepted_only_with_version_3_and_answered_in_camel_case() {
    let stage = Stage::new();
    let code = stage.code(Install::agency());
    let body =
        json!({"clientId": ID, "clientSecret": SECRET, "grantType": "authorization_code", "code": code})
            .to_string();
    let json_type = ("content-type", "application/json");
    assert_eq!(stage.send("POST", "/oauth/token", &[json_type], body.as_bytes()).status, 422);
    let answer = stage.send("POST", "/oauth/token", &[json_type, ("version", "v3")], body.as_bytes());
    assert_eq!(answer.status, 200);
    assert!(answer.json()["accessToken"].is_string());
    let answer = stage.send("POST", "/oauth/token", &[json_type, ("version", "v3")], b"{}");
    assert_eq!(answer.refusal(), (400, "Missing parameter: clientId".to_owned()));
}

#[test]
fn ids_and_secrets_can_contain_any_unicode() {
    let stage = Stage::new();
    let (id, secret) = ("אפליקציה-☂", "a+b=c&d%20 é\u{0}\n🗝");
    stage.sandbox.register(id, secret);
    let code = stage.sandbox.issue_code(id, Install::agency());
    let fields =
        [("client_id", id), ("client_secret", secret), ("grant_type", "authorization_code"), ("code", &code)];
    assert_eq!(stage.post("/oauth/token", &fields).status, 200);
}
