//! The responses that a fault sends in place of an endpoint's response: server errors, a rate limit error, redirects,
//! responses that a test defines, and the responses of a proxy or firewall in front of HighLevel.

use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::response::{Html, IntoResponse, Response};
use serde_json::json;

use super::FaultKind;
use crate::api::json_response;

/// Returns the response that the client receives if the fault prevents the endpoint from processing the request. `None`
/// for all other faults.
pub(crate) fn response(fault: &FaultKind) -> Option<Response> {
    let response = match fault {
        FaultKind::Status500 => (StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error").into_response(),
        FaultKind::Status500Json => {
            let body = json!({"statusCode": 500, "message": "Internal server error"});
            json_response(StatusCode::INTERNAL_SERVER_ERROR, &body)
        }
        FaultKind::Gateway => (StatusCode::BAD_GATEWAY, Html(GATEWAY)).into_response(),
        FaultKind::TooMany => {
            let body = json!({"statusCode": 429, "message": "Too Many Requests"});
            ([(RETRY_AFTER, "10")], json_response(StatusCode::TOO_MANY_REQUESTS, &body)).into_response()
        }
        FaultKind::FirewallHtml => (StatusCode::FORBIDDEN, Html(FIREWALL)).into_response(),
        FaultKind::Redirect => redirect(StatusCode::FOUND),
        FaultKind::Redirect307 => redirect(StatusCode::TEMPORARY_REDIRECT),
        FaultKind::Canned { status, content_type, body } if !(200..300).contains(status) => {
            canned(*status, content_type.clone(), body.clone())
        }
        _ => return None,
    };
    Some(response)
}

pub(crate) fn canned(status: u16, content_type: String, body: Vec<u8>) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(CONTENT_TYPE, content_type)], body).into_response()
}

fn redirect(status: StatusCode) -> Response {
    (status, [(LOCATION, "/oauth/elsewhere")], Html("")).into_response()
}

const GATEWAY: &str = "<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<h1>502 Bad Gateway</h1>\n\
    <hr>pretend proxy\n</body>\n</html>\n";

const FIREWALL: &str = "<!DOCTYPE html>\n<html lang=\"en-US\">\n<head><title>Access held back</title>\n\
    <meta name=\"robots\" content=\"noindex\"></head>\n<body>\n<h1>This request was held back</h1>\n\
    <p>A pretend firewall in front of services.leadconnectorhq.com took this request for an attack.</p>\n\
    <p>Ray: <code>5a4db0c5ed1e6300-AMS</code></p>\n</body>\n</html>\n";
