//! The classifier of error responses to API calls.

use crate::api::failure::ApiError;
use crate::dictionary::entry::{Meaning, Place};
use crate::dictionary::lookup;
use crate::oauth::error_response::ErrorDetails;
use crate::oauth::json::Json;
use crate::oauth::response::HttpResponse;
use alloc::vec::Vec;

/// Finds the meaning of an error response to a call. `place` is the kind of call that was sent.
///
/// For 429 and 5xx, the status alone determines the meaning. For any other status, a known text in the body determines
/// the meaning. Without a known text, the meaning follows from the status, for 403 also from the format of the body.
#[must_use]
pub fn classify(place: Place, response: &HttpResponse) -> ApiError {
    let text = response.body.expose();
    let body = Json::parse(text);
    // A body that is not JSON is looked up in the dictionary as one message. Such a body usually comes from the
    // firewall or from a proxy.
    let messages = match &body {
        Some(body) => ErrorDetails::read(body).messages,
        None => Vec::from([text.into()]),
    };
    let known = match lookup::meaning_at(&[place], &messages) {
        Some(Meaning::Call(error)) => Some(error),
        _ => None,
    };
    match response.status {
        429 => ApiError::TooMany,
        500.. => ApiError::Broken,
        403 if body.is_none() => known.unwrap_or(ApiError::Firewall),
        404 => known.unwrap_or(ApiError::NotFound),
        422 => known.unwrap_or(ApiError::FieldMissing),
        _ => known.unwrap_or(ApiError::Unknown),
    }
}
