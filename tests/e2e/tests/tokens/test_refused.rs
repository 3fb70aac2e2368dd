//! Tests failures of *Test the token*: for each refusal, the page shows a separate explanation, HighLevel's words and
//! the failure code.

use crate::person::{get_tokens, play, play_on, say};
use e2e::Stage;
use e2e::requests::{break_it, canned_json};
use e2e::sandbox::{Cors, FaultKind, On};
use leg3_core::api::failure::{ApiError, CallFailure, NoAnswer};
use leg3_core::messages::VOICE;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::code_screen::CodeScreenText;

/// Gets tokens, and opens the row *Test the token*.
async fn ready(stage: &Stage) {
    stage.expect("services.leadconnectorhq.com");
    get_tokens(stage).await;
    stage.screen.unfold(say(ApiText::TestFold)).await;
}

/// Runs the test with this fault. Checks that the page explains this refusal and shows HighLevel's own words.
async fn is_explained(stage: &Stage, fault: FaultKind, refusal: ApiError, its_words: &str) {
    break_it(stage, On::Data, fault);
    stage.screen.press(say(ApiText::TestRun)).await;
    explains(stage, CallFailure::Refused(refusal)).await;
    stage.screen.says(its_words).await;
}

async fn explains(stage: &Stage, failure: CallFailure) {
    let advice = api_advice(failure, VOICE);
    for text in [advice.title, advice.what, advice.todo] {
        stage.screen.says(text).await;
    }
    stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
    for text in [advice.why, failure.code()] {
        stage.screen.says(text).await;
    }
}

/// A fault that makes HighLevel refuse with this status and these words.
fn refused(status: u16, words: &str) -> FaultKind {
    canned_json(
        status,
        &format!(r#"{{"statusCode":{status},"message":"{words}","traceId":"trace-{status}"}}"#),
    )
}

async fn a_missing_scope_and_an_invalid_token_are_explained_differently(stage: &Stage) {
    ready(stage).await;
    let words = "The token is not authorized for this scope.";
    is_explained(stage, refused(401, words), ApiError::ScopeMissing, words).await;
    let needed = [say(ApiText::ScopeNeeded), ": locations.readonly"].concat();
    for text in [&*needed, "trace-401"] {
        stage.screen.says(text).await;
    }
    is_explained(stage, refused(401, "Invalid JWT"), ApiError::TokenInvalid, "Invalid JWT").await;
    assert!(!stage.screen.text().await.contains(&needed), "no scope is missing");
}

async fn a_response_hidden_by_the_browser_is_not_reported_as_an_invalid_token(stage: &Stage) {
    ready(stage).await;
    stage.sandbox.set_cors(Cors::Closed);
    stage.screen.press(say(ApiText::TestRun)).await;
    explains(stage, CallFailure::NoAnswer(NoAnswer::Hidden)).await;
    stage.sandbox.set_cors(Cors::Open);
    stage.screen.press(say(ApiText::TestRun)).await;
    stage.screen.says(say(ApiText::TestMeant)).await;
}

e2e::in_every_browser!(
    a_missing_scope_and_an_invalid_token_are_explained_differently,
    a_response_hidden_by_the_browser_is_not_reported_as_an_invalid_token,
);

#[test]
fn each_refusal_of_the_token_is_explained() {
    play(async |stage| {
        ready(stage).await;
        for (status, words, refusal) in [
            (401, "version header was not found.", ApiError::NoVersion),
            (401, "version header is invalid", ApiError::VersionInvalid),
            (401, "This authClass type is not allowed to access this scope. Please", ApiError::WrongClass),
            (401, "Token's user type mismatch!", ApiError::TypeMismatch),
            (403, "The token does not have access to this location.", ApiError::OtherLocation),
            (403, "This location is not accessible from this token!", ApiError::LocationOutOfReach),
            (401, "Invalid Private Integration token", ApiError::PrivateTokenInvalid),
        ] {
            is_explained(stage, refused(status, words), refusal, words).await;
        }
    });
}

#[test]
fn each_refusal_of_the_call_is_explained() {
    play(async |stage| {
        ready(stage).await;
        for (status, words, refusal) in [
            (400, "Location is not active", ApiError::Inactive),
            (404, "Cannot GET /locations/x", ApiError::WrongAddress),
            (404, "Location not found", ApiError::NotFound),
            (422, "locationId should not be empty", ApiError::FieldMissing),
            (422, "property location should not exist", ApiError::FieldUnknown),
            (418, "I am a teapot", ApiError::Unknown),
        ] {
            is_explained(stage, refused(status, words), refusal, words).await;
        }
    });
}

#[test]
fn each_error_response_of_an_intermediate_server_is_explained() {
    play(async |stage| {
        ready(stage).await;
        for (fault, refusal, status) in [
            (FaultKind::TooMany, ApiError::TooMany, "429"),
            (FaultKind::FirewallHtml, ApiError::Firewall, "403"),
            (FaultKind::Gateway, ApiError::Broken, "502"),
            (FaultKind::Status500Json, ApiError::Broken, "500"),
        ] {
            is_explained(stage, fault, refusal, status).await;
        }
        break_it(stage, On::Data, FaultKind::EmptyBody);
        stage.screen.press(say(ApiText::TestRun)).await;
        explains(stage, CallFailure::Unreadable).await;
    });
}
