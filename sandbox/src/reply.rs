//! Responses in HighLevel's form, and the random ids inside them.

use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

pub(crate) const JSON: &str = "application/json; charset=utf-8";
pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// A response of JSON.
pub(crate) fn json(status: StatusCode, value: &Value) -> Response {
    (status, [(CONTENT_TYPE, JSON)], value.to_string()).into_response()
}

/// The response for an unknown path, and for a method that a path does not have.
pub(crate) async fn not_found(method: Method, uri: Uri) -> Response {
    let message = format!("Cannot {method} {}", uri.path());
    let body = json!({"statusCode": 404, "message": message, "error": "Not Found", "traceId": trace_id()});
    json(StatusCode::NOT_FOUND, &body)
}

/// A random trace id, in the format of a UUID.
pub(crate) fn trace_id() -> String {
    let h = hex(32);
    format!("{}-{}-4{}-8{}-{}", &h[..8], &h[8..12], &h[13..16], &h[17..20], &h[20..])
}

/// A random string of hexadecimal digits. It can be guessed: it protects nothing.
pub(crate) fn hex(digits: usize) -> String {
    (0..digits).map(|_| char::from(b"0123456789abcdef"[fastrand::usize(..16)])).collect()
}
