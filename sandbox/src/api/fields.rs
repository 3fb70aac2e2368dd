//! Reads the fields of a request to HighLevel from the request's query, form or JSON.
//!
//! HighLevel's error response names every wrong field. serde would report only the first wrong field, so the endpoints
//! check the fields themselves.

use std::convert::Infallible;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Method};
use heck::ToSnakeCase;

use super::bearer::is_v3;

/// The names and values of fields. If a form contains a name twice, the first value counts.
#[derive(Default)]
pub(crate) struct Fields(Vec<(String, String)>);

/// Reads the fields of the query of a GET or HEAD request. Reads the fields of the body of any other request.
impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Infallible;

    async fn from_request(request: Request, state: &S) -> Result<Self, Infallible> {
        if matches!(*request.method(), Method::GET | Method::HEAD) {
            return Ok(Self::parse(request.uri().query().unwrap_or_default().as_bytes()));
        }
        let headers = request.headers().clone();
        let body = Bytes::from_request(request, state).await.unwrap_or_default();
        Ok(Self::of_body(&headers, &body))
    }
}

impl Fields {
    /// Reads the fields of a body that is a form. With `Version: v3`, the names are converted from camelCase to
    /// snake_case, and the body may also be a JSON object. Only the text values of this object are kept. Any other body
    /// has no fields.
    pub(crate) fn of_body(headers: &HeaderMap, body: &[u8]) -> Self {
        let is_form = has_type(headers, "application/x-www-form-urlencoded");
        let fields = if is_form { Self::parse(body) } else { Self::default() };
        if !is_v3(headers) {
            return fields;
        }
        let fields = if has_type(headers, "application/json") { Self::of_json(body) } else { fields };
        Self(fields.0.into_iter().map(|(name, value)| (name.to_snake_case(), value)).collect())
    }

    fn parse(text: &[u8]) -> Self {
        Self(form_urlencoded::parse(text).into_owned().collect())
    }

    fn of_json(body: &[u8]) -> Self {
        let Ok(serde_json::Value::Object(object)) = serde_json::from_slice(body) else {
            return Self::default();
        };
        let text = |value: serde_json::Value| value.as_str().map(str::to_owned);
        Self(object.into_iter().filter_map(|(name, value)| Some((name, text(value)?))).collect())
    }

    /// Returns the value of the field `name`, which may be empty. `None` if the field is missing.
    pub(crate) fn sent(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Returns the value of the field `name`. `None` if the field is missing or empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.sent(name).filter(|value| !value.is_empty())
    }
}

fn has_type(headers: &HeaderMap, media_type: &str) -> bool {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(media_type)
}
