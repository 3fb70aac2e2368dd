//! The classifier of error responses from the token endpoint.

use crate::dictionary::entry::{Meaning, Place};
use crate::dictionary::lookup;
use crate::oauth::error_response::{ErrorDetails, ErrorResponse};
use crate::oauth::json::Json;
use crate::text::contains_ignoring_case;
use alloc::string::String;

/// Finds the meaning of an error response. `body` is `None` if the body of the response is not JSON.
#[must_use]
pub fn classify(status: u16, body: Option<&Json>) -> ErrorResponse {
    let messages = body.map(ErrorDetails::read).unwrap_or_default().messages;
    let known = match lookup::meaning_at(&[Place::Exchange, Place::Refresh], &messages) {
        Some(Meaning::Token(error)) => Some(error),
        _ => None,
    };
    match status {
        429 => ErrorResponse::TooMany,
        504 | 524 => ErrorResponse::GaveUp,
        500.. if body.is_some_and(Json::is_object) => ErrorResponse::Broken,
        500.. => ErrorResponse::Unavailable,
        403 if body.is_none() => ErrorResponse::Firewall,
        _ if known.is_none_or(ErrorResponse::may_be_about_redirect_uri) && names_redirect_uri(&messages) => {
            ErrorResponse::RedirectUri
        }
        422 => known.unwrap_or(ErrorResponse::FieldMissing),
        _ => known.unwrap_or(ErrorResponse::Unknown),
    }
}

/// True if a message names the redirect URI.
fn names_redirect_uri(messages: &[String]) -> bool {
    let names = |message: &String| {
        contains_ignoring_case(message, "redirect_uri") || contains_ignoring_case(message, "redirect uri")
    };
    messages.iter().any(names)
}
