//! Answers in their outer form: a status, a content type, some bytes. Also the ids HighLevel sprinkles over them.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode, Uri};
use axum::response::Response;
use serde_json::{Value, json};

pub(crate) const JSON: &str = "application/json; charset=utf-8";
pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// An answer of these bytes.
pub(crate) fn bytes(status: StatusCode, content_type: &str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    // A content type that cannot be a header value is one nobody could have sent.
    if let Ok(value) = HeaderValue::from_str(content_type) {
        response.headers_mut().insert(CONTENT_TYPE, value);
    }
    response
}

/// An answer of JSON.
pub(crate) fn json(status: StatusCode, value: &Value) -> Response {
    bytes(status, JSON, value.to_string())
}

/// The same answer with one more header; a value that cannot be one is left out.
pub(crate) fn with_header(mut response: Response, name: HeaderName, value: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
    response
}

/// What stands at an address without an endpoint, or with another method.
pub(crate) async fn nothing_here(method: Method, uri: Uri) -> Response {
    let message = format!("Cannot {method} {}", uri.path());
    let body = json!({"statusCode": 404, "message": message, "error": "Not Found", "traceId": trace_id()});
    json(StatusCode::NOT_FOUND, &body)
}

/// A fresh trace id, in the shape of a UUID.
pub(crate) fn trace_id() -> String {
    let h = hex(32);
    format!("{}-{}-4{}-8{}-{}", &h[..8], &h[8..12], &h[13..16], &h[17..20], &h[20..])
}

/// So many random hexadecimal digits. Guessable, for it protects nothing.
pub(crate) fn hex(digits: usize) -> String {
    (0..digits).map(|_| char::from(b"0123456789abcdef"[fastrand::usize(..16)])).collect()
}
