//! Responses in HighLevel's format.

use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use heck::ToLowerCamelCase;
use serde_json::{Value, json};

use crate::random::trace_id;

pub(crate) const JSON: &str = "application/json; charset=utf-8";
pub(crate) const HTML: &str = "text/html; charset=utf-8";

pub(crate) fn json_response(status: StatusCode, body: &Value) -> Response {
    (status, [(CONTENT_TYPE, JSON)], body.to_string()).into_response()
}

/// The response for an unknown path, or for a method that the path does not support.
pub(crate) async fn not_found(method: Method, uri: Uri) -> Response {
    let message = format!("Cannot {method} {}", uri.path());
    let body = json!({"statusCode": 404, "message": message, "error": "Not Found", "traceId": trace_id()});
    json_response(StatusCode::NOT_FOUND, &body)
}

/// Returns the JSON object with its top-level names in camelCase, as in version 3 of the API. Any other value is
/// returned unchanged.
pub(crate) fn camel_case(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.into_iter().map(|(name, value)| (name.to_lower_camel_case(), value)).collect()
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::camel_case;

    #[test]
    fn names_in_either_spelling_become_camel_case() {
        let snake = json!({"access_token": 1, "code": 2, "user_type": 3, "refreshTokenId": 4, "traceId": 5});
        let camel = json!({"accessToken": 1, "code": 2, "userType": 3, "refreshTokenId": 4, "traceId": 5});
        assert_eq!(camel_case(snake), camel);
    }
}
