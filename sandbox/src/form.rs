//! Fields out of a request's query or body. What they mean is the endpoints' business.

use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;

use crate::spelling::to_snake;

/// Fields in the order they came. Of a field sent twice the first counts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The fields of a body that says it is `application/x-www-form-urlencoded`. Any other body has none.
    pub(crate) fn of_form(headers: &HeaderMap, body: &[u8]) -> Self {
        if is(headers, "application/x-www-form-urlencoded") { Self::parse(body) } else { Self::default() }
    }

    /// The fields of a v3 body: a form or a JSON object, its names in camelCase, given out in snake_case.
    pub(crate) fn of_v3(headers: &HeaderMap, body: &[u8]) -> Self {
        let fields =
            if is(headers, "application/json") { Self::of_json(body) } else { Self::of_form(headers, body) };
        Self(fields.0.into_iter().map(|(name, value)| (to_snake(&name), value)).collect())
    }

    /// The fields of a query or of a form's text.
    pub(crate) fn parse(text: &[u8]) -> Self {
        Self(form_urlencoded::parse(text).map(|(n, v)| (n.into_owned(), v.into_owned())).collect())
    }

    fn of_json(body: &[u8]) -> Self {
        let Ok(serde_json::Value::Object(object)) = serde_json::from_slice(body) else {
            return Self::default();
        };
        let text = |value: serde_json::Value| value.as_str().map(str::to_owned);
        Self(object.into_iter().filter_map(|(name, value)| Some((name, text(value)?))).collect())
    }

    /// The field as sent, also when it is empty.
    pub(crate) fn sent(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// The field, if it has anything in it.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.sent(name).filter(|value| !value.is_empty())
    }
}

fn is(headers: &HeaderMap, media_type: &str) -> bool {
    let value = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(media_type)
}
