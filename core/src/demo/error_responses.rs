//! The responses of pretend mode that make a request fail: one for each failure of a token request and of an API call.

use crate::api::failure::{ApiError, CallFailure, NoAnswer};
use crate::demo::response::{Delivery, DemoAnswer, json, no_response, page};
use crate::exchange::failure::Failure;
use crate::oauth::error_response::ErrorResponse;
use crate::oauth::response::Unreadable;
use alloc::string::String;

/// The response that makes a token request fail with `failure`. `None` if a request of this kind does not cause
/// `failure`. The probe causes some failures. The request with the authorization code or the refresh token causes the
/// others.
pub(super) fn failed_token_request(failure: Failure, is_probe: bool) -> Option<DemoAnswer> {
    let (to_probe, answer) = match failure {
        Failure::Offline | Failure::Unreachable | Failure::ProbeHidden => {
            (true, no_response(Delivery::Throws))
        }
        Failure::ProbeTimedOut => (true, no_response(Delivery::Never)),
        Failure::ProbeRefused(error) => (true, token_error(error)),
        Failure::NotHighLevel => (true, page(200, "Welcome to Pretend WiFi")),
        Failure::Refused(error) => (false, token_error(error)),
        Failure::ProbeBroken => (true, token_error(ErrorResponse::FieldMissing)),
        Failure::Lost | Failure::AnswerHidden => (false, no_response(Delivery::Throws)),
        Failure::Overdue | Failure::Stopped => (false, no_response(Delivery::Never)),
        Failure::Unreadable(Unreadable::Empty) => (false, json(200, String::new())),
        Failure::Unreadable(Unreadable::NoTokens) => (false, json(200, r#"{"ok":true}"#.into())),
        Failure::Unreadable(Unreadable::Broken) => (
            false,
            DemoAnswer { delivery: Delivery::CutOff, ..json(200, r#"{"access_token":"pretend-"#.into()) },
        ),
    };
    (to_probe == is_probe).then_some(answer)
}

/// The error response from the token endpoint (RFC 6749 §5.2) with this meaning.
pub(super) fn token_error(error: ErrorResponse) -> DemoAnswer {
    let (status, body) = match error {
        ErrorResponse::CodeNotFound => {
            (401, r#"{"error":"UnAuthorized!","error_description":"Authorization code not found"}"#)
        }
        ErrorResponse::InvalidClient => {
            (401, r#"{"error":"UnAuthorized!","error_description":"Invalid client credentials!"}"#)
        }
        ErrorResponse::RefreshTokenUnknown => {
            (401, r#"{"error":"UnAuthorized!","error_description":"Invalid refresh token"}"#)
        }
        ErrorResponse::RefreshTokenSpent => (
            400,
            r#"{"error":"invalid_grant","error_description":"Invalid grant: refresh token is invalid"}"#,
        ),
        ErrorResponse::LocationInactive => (400, r#"{"statusCode":400,"message":"Location is not active"}"#),
        ErrorResponse::FieldMissing => (
            422,
            r#"{"statusCode":422,"message":["code should not be empty"],"error":"Unprocessable Entity","traceId":"pretend-trace"}"#,
        ),
        ErrorResponse::FieldUnknown => (
            422,
            r#"{"statusCode":422,"message":["property clientId should not exist","client_id should not be empty"],"error":"Unprocessable Entity","traceId":"pretend-trace"}"#,
        ),
        ErrorResponse::ParameterRefused => {
            (400, r#"{"statusCode":400,"message":"Invalid parameter: grantType"}"#)
        }
        ErrorResponse::RedirectUri => {
            (400, r#"{"error":"invalid_grant","error_description":"redirect_uri does not match"}"#)
        }
        ErrorResponse::InvalidGrant => {
            (400, r#"{"error":"invalid_grant","error_description":"grant request is invalid"}"#)
        }
        ErrorResponse::UnauthorizedClient => (400, r#"{"error":"unauthorized_client"}"#),
        ErrorResponse::UnsupportedGrantType => (400, r#"{"error":"unsupported_grant_type"}"#),
        ErrorResponse::InvalidScope => (400, r#"{"error":"invalid_scope"}"#),
        ErrorResponse::AccessTokenInvalid => (
            401,
            r#"{"statusCode":401,"message":"Invalid token: access token is invalid","error":"Unauthorized"}"#,
        ),
        ErrorResponse::NotFound => (
            404,
            r#"{"error":{"code":"RESOURCE_NOT_FOUND","message":"The app was not found.","traceId":"pretend-trace"}}"#,
        ),
        ErrorResponse::TooMany => (429, r#"{"statusCode":429,"message":"Too Many Requests"}"#),
        ErrorResponse::Broken => {
            (500, r#"{"statusCode":500,"message":"Internal server error","traceId":"pretend-trace"}"#)
        }
        // The body is not JSON, because a 400 response with JSON would count as HighLevel's normal response to the
        // probe.
        ErrorResponse::Unknown => return page(400, "400 Bad Request"),
        ErrorResponse::Firewall => return page(403, "Attention Required!"),
        ErrorResponse::GaveUp => return page(504, "504 Gateway Time-out"),
        ErrorResponse::Unavailable => return page(503, "503 Service Temporarily Unavailable"),
    };
    json(status, body.into())
}

/// The response that makes an API call fail with `failure`.
pub(super) fn failed_call(failure: CallFailure) -> DemoAnswer {
    match failure {
        CallFailure::Refused(ApiError::Firewall) => page(403, "Attention Required!"),
        CallFailure::Refused(ApiError::ClientBlocked) => page(403, "error code: 1010"),
        CallFailure::Refused(error) => {
            let (status, message) = call_error(error);
            json(
                status,
                [r#"{"statusCode":"#, &status.to_string(), r#","message":""#, message, r#""}"#].concat(),
            )
        }
        CallFailure::NoAnswer(NoAnswer::TooLate) => no_response(Delivery::Never),
        CallFailure::NoAnswer(_) => no_response(Delivery::Throws),
        CallFailure::Unreadable => json(200, "pretend".into()),
    }
}

/// The HTTP status and the message of the response with which HighLevel reports this error. The page recognises most of
/// these errors by the message, and the others by the HTTP status.
fn call_error(error: ApiError) -> (u16, &'static str) {
    match error {
        ApiError::NoVersion => (401, "version header was not found."),
        ApiError::VersionInvalid => (401, "version header is invalid"),
        ApiError::ScopeMissing => (401, "The token is not authorized for this scope."),
        ApiError::WrongClass | ApiError::ClassOrScope => {
            (401, "This authClass type is not allowed to access this scope.")
        }
        ApiError::AlreadySubAccount => (401, "This token's user type is not yet supported!"),
        ApiError::TypeMismatch => (401, "Token's user type mismatch!"),
        ApiError::OtherLocation => (403, "The token does not have access to this location."),
        ApiError::LocationOutOfReach => (401, "This location is not accessible from this token!"),
        ApiError::TokenInvalid => (401, "Invalid JWT"),
        ApiError::PrivateTokenInvalid => (401, "Invalid Private Integration token"),
        ApiError::TooMany => (429, "Too Many Requests"),
        ApiError::Firewall | ApiError::ClientBlocked => (403, ""),
        ApiError::FieldMissing => (422, "locationId should not be empty"),
        ApiError::FieldUnknown => (422, "property location_id should not exist"),
        ApiError::WrongAddress => (404, "Cannot GET /pretend"),
        ApiError::Inactive => (400, "Location is not active"),
        ApiError::NotFound => (404, "Not found"),
        ApiError::Broken => (500, "Internal server error"),
        ApiError::Unknown => (400, "pretend"),
    }
}
