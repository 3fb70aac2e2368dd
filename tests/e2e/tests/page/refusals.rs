//! Every refusal that HighLevel is known to give, explained with its own advice.

use crate::play::{
    arrive, arrive_with, arrive_with_code, fact, fill_and_press, fill_with, has_tokens, press,
};
use crate::wire::{break_it, canned, canned_json, exchanges, explains, field, probes};
use crate::words::say;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, FaultKind, Install, On, PAUSED_LOCATION_ID};
use e2e::{Kind, Stage, play};
use leg3_core::exchange::failure::Failure::{self, Refused};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::report::ReportText;
use leg3_core::oauth::error_response::ErrorResponse;

/// Presses, and sees what HighLevel's own words are turned into.
async fn refused(stage: &Stage, answer: FaultKind, refusal: ErrorResponse, said: &str) {
    break_it(stage, On::Exchange, answer);
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
    explains(stage, Refused(refusal)).await;
    let theirs = fact(stage, ExchangeText::TheySaid).await.unwrap_or_default();
    assert!(theirs.contains(said), "{refusal:?}: HighLevel wrote {theirs}");
}

#[test]
fn a_used_code_is_unknown_and_a_fresh_one_is_asked_for() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        arrive(stage, &code).await;
        fill_and_press(stage).await;
        explains(stage, Refused(ErrorResponse::CodeNotFound)).await;
        stage.screen.gone(Kind::Button, "Get my tokens").await;
        stage.screen.gone(Kind::Button, "Copy code").await;
        press(stage, ExchangeText::FreshCode).await;
        let field = stage.screen.field("Code or redirected address").await;
        field.paste(&code).await;
        press(stage, ExchangeText::UseThisCode).await;
        stage.screen.says(say(ExchangeText::SameCode)).await;
    });
}

#[test]
fn a_mistyped_secret_is_corrected_and_pressed_again() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill_with(stage, DEMO_CLIENT_ID, "0badc0de-5a4d-4b0c-8e55-1e63de300002").await;
        stage.screen.press("Get my tokens").await;
        explains(stage, Refused(ErrorResponse::InvalidClient)).await;
        assert_eq!(stage.screen.field("Client ID").await.value().await, DEMO_CLIENT_ID);
        fill_with(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (2, 2));
    });
}

#[test]
fn a_paused_sub_account_is_named() {
    play(async |stage| {
        arrive_with(stage, Install::sub_account(PAUSED_LOCATION_ID)).await;
        fill_and_press(stage).await;
        explains(stage, Refused(ErrorResponse::LocationInactive)).await;
    });
}

#[test]
fn refusals_about_refresh_tokens_are_told_apart() {
    play(async |stage| {
        let unknown = r#"{"error":"UnAuthorized!","error_description":"Invalid refresh token"}"#;
        let spent =
            r#"{"error":"invalid_grant","error_description":"Invalid grant: refresh token is invalid"}"#;
        refused(
            stage,
            canned_json(401, unknown),
            ErrorResponse::RefreshTokenUnknown,
            "Invalid refresh token",
        )
        .await;
        refused(stage, canned_json(400, spent), ErrorResponse::RefreshTokenSpent, "refresh token is invalid")
            .await;
    });
}

#[test]
fn a_missing_field_is_this_pages_fault_and_has_a_trace_id() {
    play(async |stage| {
        let body = r#"{"statusCode":422,"message":["refresh_token should not be empty","refresh_token must be a string"],"error":"Unprocessable Entity","traceId":"trace-422"}"#;
        refused(
            stage,
            canned_json(422, body),
            ErrorResponse::FieldMissing,
            "refresh_token should not be empty",
        )
        .await;
        assert_eq!(fact(stage, ExchangeText::TraceId).await.as_deref(), Some("trace-422"));
        let report = crate::play::copied(stage, ReportText::CopyReport).await;
        assert!(report.contains("trace-422") && report.contains("L3-22"), "{report}");
        assert!(!report.contains(DEMO_CLIENT_SECRET));
    });
}

#[test]
fn refused_parameters_are_explained() {
    play(async |stage| {
        for message in ["Invalid parameter: grantType", "Missing parameter: clientId"] {
            let body = format!(r#"{{"statusCode":400,"message":"{message}"}}"#);
            refused(stage, canned_json(400, &body), ErrorResponse::ParameterRefused, message).await;
        }
    });
}

#[test]
fn the_error_codes_of_rfc_6749_are_understood() {
    play(async |stage| {
        let code = |code: &str| canned_json(400, &format!(r#"{{"error":"{code}"}}"#));
        refused(stage, code("invalid_grant"), ErrorResponse::InvalidGrant, "invalid_grant").await;
        refused(stage, code("unauthorized_client"), ErrorResponse::UnauthorizedClient, "unauthorized_client")
            .await;
    });
}

#[test]
fn a_refusal_that_names_the_redirect_uri_opens_the_option_that_sends_it() {
    play(async |stage| {
        let said = "Missing redirect_uri in request.";
        let body = format!(r#"{{"error":"invalid_request","error_description":"{said}"}}"#);
        refused(stage, canned_json(400, &body), ErrorResponse::RedirectUri, said).await;
        stage.screen.choice(say(ExchangeText::SendRedirectUri)).await.press().await;
        stage.sandbox.set_fault(None);
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        let sent = exchanges(stage);
        assert_eq!(field(&sent[0], "redirect_uri"), None);
        assert!(field(&sent[1], "redirect_uri").is_some_and(|uri| uri.starts_with("http")), "{sent:?}");
    });
}

#[test]
fn general_refusals_are_explained() {
    play(async |stage| {
        let message = "Invalid token: access token is invalid";
        let body = format!(r#"{{"statusCode":401,"message":"{message}","error":"Unauthorized"}}"#);
        refused(stage, canned_json(401, &body), ErrorResponse::AccessTokenInvalid, message).await;
        let body = r#"{"error":{"code":"RESOURCE_NOT_FOUND","message":"Nobody here","details":{},"resolution":"Look again"}}"#;
        refused(stage, canned_json(404, body), ErrorResponse::NotFound, "Nobody here").await;
        refused(stage, canned_json(418, r#"{"message":"I am new"}"#), ErrorResponse::Unknown, "I am new")
            .await;
    });
}

#[test]
fn a_page_of_the_firewall_is_not_taken_for_highlevels_word() {
    play(async |stage| {
        break_it(stage, On::Exchange, canned(403, "text/html", "<h1>Held back</h1>"));
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, Failure::Refused(ErrorResponse::Firewall)).await;
        assert_eq!(fact(stage, ExchangeText::TheySaid).await, None);
        stage.sandbox.set_fault(None);
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}
