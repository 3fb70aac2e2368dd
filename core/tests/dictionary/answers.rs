//! Tests of responses that HighLevel sends according to public reports, and of similar responses that differ only in
//! details.

use crate::support::reply;
use leg3_core::api::failed_call::CallError;
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::dictionary::entry::Meaning;
use leg3_core::dictionary::entry::Place::{self, Call, List, Mint};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::Voice;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::dictionary::explain;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::oauth::response::{HttpResponse, TokenResponse};
use leg3_core::refresh::failure::RefreshFailure;

/// Returns the meaning of an error response from the token endpoint.
fn token_error(status: u16, body: &str) -> ErrorResponse {
    match reply(status, body).read() {
        TokenResponse::Refused(error, _) => error,
        _ => panic!("not a refusal: {body}"),
    }
}

/// Returns the meaning of an error response to an API call. `place` is the kind of the call.
fn call_error(place: Place, response: &HttpResponse) -> ApiError {
    match CallError::refused(place, response).failure {
        CallFailure::Refused(error) => error,
        other => panic!("{other:?}"),
    }
}

/// Checks that a response with this status and body means `expected` for each kind of API call in `places`.
fn assert_call(places: &[Place], status: u16, body: &str, expected: ApiError) {
    for place in places {
        assert_eq!(call_error(*place, &reply(status, body)), expected, "{place:?}: {body}");
    }
}

/// Returns the body of an error response with this status and this message.
fn message(status: u16, text: &str) -> String {
    format!(r#"{{"statusCode":{status},"message":"{text}"}}"#)
}

#[test]
fn a_422_distinguishes_unknown_from_missing_fields_and_keeps_all_messages() {
    let both = r#"{"statusCode":422,"message":["property clientId should not exist","client_id should not be empty"],"error":"Unprocessable Entity"}"#;
    assert_eq!(token_error(422, both), ErrorResponse::FieldUnknown);
    let lines = reply(422, both).error_details().messages;
    assert_eq!(lines[..2], ["property clientId should not exist", "client_id should not be empty"]);
    for (unknown, body) in [
        (true, r#"{"message":["property userType should not exist"]}"#),
        (true, r#"{"message":["client_secret must be a string","property clientSecret should not exist"]}"#),
        (true, r#"{"message":"property grantType should not exist"}"#),
        (false, r#"{"message":["refresh_token should not be empty","refresh_token must be a string"]}"#),
        (false, r#"{"message":["grant_type must be a valid enum value","grant_type should not be empty"]}"#),
        (false, r#"{"message":["code must be a string"],"traceId":"t"}"#),
        (false, "{}"),
    ] {
        let expected = if unknown { ErrorResponse::FieldUnknown } else { ErrorResponse::FieldMissing };
        assert_eq!(token_error(422, body), expected, "{body}");
        let of_call = if unknown { ApiError::FieldUnknown } else { ApiError::FieldMissing };
        assert_call(&[Mint, List, Call], 422, body, of_call);
    }
}

#[test]
fn an_inaccessible_location_is_not_reported_as_an_invalid_token() {
    for text in [
        "This location is not accessible from this token!",
        "this location is not accessible from this token",
        "Forbidden: This location is not accessible from this token!",
    ] {
        assert_call(&[Mint, Call], 401, &message(401, text), ApiError::LocationOutOfReach);
    }
    let words = api_advice(CallFailure::Refused(ApiError::LocationOutOfReach), Voice::HighLevel);
    assert!(words.what.contains("The token works"), "{}", words.what);
}

#[test]
fn a_sub_account_token_in_place_of_an_agency_token_is_recognised() {
    for text in [
        "This token's user type is not yet supported!",
        "This token\u{2019}s user type is not yet supported!",
        "Error: This token's user type is not yet supported! (401)",
    ] {
        assert_call(&[Mint, List], 401, &message(401, text), ApiError::AlreadySubAccount);
    }
    let words = api_advice(CallFailure::Refused(ApiError::AlreadySubAccount), Voice::HighLevel);
    assert!(words.todo.contains("nothing to swap"));
}

#[test]
fn a_user_type_error_on_minting_does_not_advise_getting_a_sub_account_token() {
    for text in [
        "This authClass type is not allowed to access this scope. Please refer to the documentation",
        "This authClass type is not allowed to access this scope. Please verify your IAM configuration if this is not the case.",
        "This authClass type is not allowed to access this scope.",
    ] {
        assert_call(&[Mint, List], 401, &message(401, text), ApiError::ClassOrScope);
        assert_call(&[Call], 401, &message(401, text), ApiError::WrongClass);
    }
    let words = api_advice(CallFailure::Refused(ApiError::ClassOrScope), Voice::HighLevel);
    assert!(!words.todo.contains("Get a sub-account token"), "{}", words.todo);
}

#[test]
fn a_blocked_client_is_recognised_and_not_blamed_on_the_token() {
    for body in ["error code: 1010", "<html><body>error code: 1010</body></html>", "  Error code: 1010\n"] {
        assert_call(&[Mint, List, Call], 403, body, ApiError::ClientBlocked);
    }
    assert_call(&[Call], 403, "<title>Attention Required! | Cloudflare</title>", ApiError::Firewall);
    assert_call(&[Call], 403, "", ApiError::Firewall);
    let words = api_advice(CallFailure::Refused(ApiError::ClientBlocked), Voice::HighLevel);
    assert!(words.what.contains("says nothing about the token"));
}

#[test]
fn a_wrong_url_is_distinguished_from_a_wrong_id() {
    for text in [
        "Cannot GET /oauth/installed-locations?companyId=x",
        "Cannot POST /oauth/location-token",
        "Cannot GET /contact/?locationId=1",
    ] {
        assert_call(&[List, Mint, Call], 404, &message(404, text), ApiError::WrongAddress);
    }
    assert_call(&[Call], 404, &message(404, "Location not found"), ApiError::NotFound);
}

#[test]
fn an_invalid_version_header_is_distinguished_from_a_missing_one() {
    for text in ["version header is invalid", "Version header is invalid.", "401 version header is invalid"] {
        assert_call(&[Call, List, Mint], 401, &message(401, text), ApiError::VersionInvalid);
    }
    for text in ["version header was not found.", "version header was not found"] {
        assert_call(&[Call, List, Mint], 401, &message(401, text), ApiError::NoVersion);
    }
}

#[test]
fn an_invalid_private_integration_token_is_recognised() {
    for text in [
        "Invalid Private Integration token",
        "Invalid private integration token",
        "Unauthorized: Invalid Private Integration token.",
    ] {
        assert_call(&[Call], 401, &message(401, text), ApiError::PrivateTokenInvalid);
    }
    let words = api_advice(CallFailure::Refused(ApiError::PrivateTokenInvalid), Voice::HighLevel);
    assert!(words.why.contains("line break"));
}

#[test]
fn other_error_responses_of_a_call_are_recognised() {
    for (status, text, expected) in [
        (401, "The token is not authorized for this scope.", ApiError::ScopeMissing),
        (401, "Token's user type mismatch!", ApiError::TypeMismatch),
        (403, "The token does not have access to this location.", ApiError::OtherLocation),
        (401, "Invalid JWT", ApiError::TokenInvalid),
        (401, "Invalid token: access token is invalid", ApiError::TokenInvalid),
        (404, "Not found", ApiError::NotFound),
        (400, "Location is not active", ApiError::Inactive),
        (400, "Something new", ApiError::Unknown),
        (429, "Too many requests", ApiError::TooMany),
        (502, "Bad gateway", ApiError::Broken),
    ] {
        assert_call(&[Call], status, &message(status, text), expected);
    }
}

#[test]
fn the_advice_for_a_used_refresh_token_is_to_compare_the_sent_token() {
    for body in [
        r#"{"error":"invalid_grant","error_description":"Invalid grant: refresh token is invalid"}"#,
        r#"{"error":"invalid_grant","error_description":"Invalid grant: refresh token is invalid","traceId":"t"}"#,
        r#"{"statusCode":400,"message":"Invalid grant: refresh token is invalid"}"#,
    ] {
        assert_eq!(token_error(400, body), ErrorResponse::RefreshTokenSpent, "{body}");
    }
    let meaning = Meaning::Token(ErrorResponse::RefreshTokenSpent);
    assert!(
        explain(meaning, Place::Refresh, Voice::HighLevel)
            .todo
            .starts_with("Compare the token that was sent")
    );
    let failure = RefreshFailure::Of(Failure::Refused(ErrorResponse::RefreshTokenSpent));
    assert!(refresh_advice(failure, Voice::HighLevel).why.contains("used"));
}

#[test]
fn the_advice_for_a_code_not_found_includes_uninstalling_the_app_first() {
    for body in [
        r#"{"error":"UnAuthorized!","error_description":"Authorization code not found"}"#,
        r#"{"error":"UnAuthorized!","error_description":"Authorization code not found","traceId":"t"}"#,
        r#"{"statusCode":401,"message":"Authorization code not found"}"#,
    ] {
        assert_eq!(token_error(401, body), ErrorResponse::CodeNotFound, "{body}");
    }
    let meaning = Meaning::Token(ErrorResponse::CodeNotFound);
    assert!(explain(meaning, Place::Exchange, Voice::HighLevel).todo.contains("uninstall it there first"));
}
