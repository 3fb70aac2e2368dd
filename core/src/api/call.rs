//! The URL of one API call. The URL is built from parts, so that untrusted text cannot change the destination.

use crate::highlevel::{API_VERSION, LOCATION_TOKEN_PATH, origin};
use crate::oauth::form_encoding::percent;
use crate::oauth::request::body;
use alloc::string::String;

/// An API call. The sender adds the access token in a header. The token is never part of the URL.
///
/// Every call is a GET request, which only reads data, except [`Call::location_token`], which is a POST request.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Call {
    /// The complete URL, percent-encoded.
    pub url: String,
    /// The value of the `Version` header: [`API_VERSION`], except for a few calls in [`super::reading`].
    pub version: &'static str,
}

/// The header that every API call needs, with the value for most calls. Without this header, HighLevel responds with
/// the status 401.
pub const VERSION: (&str, &str) = ("Version", API_VERSION);

/// The form fields of [`Call::location_token`], in the order in which they are sent.
#[must_use]
pub fn location_token_fields<'a>(company_id: &'a str, location_id: &'a str) -> [(&'static str, &'a str); 2] {
    [("companyId", company_id), ("locationId", location_id)]
}

impl Call {
    /// The request for a sub-account's token, sent with an agency's token. It is a POST request, because it sends a
    /// form.
    #[must_use]
    pub fn location_token() -> Self {
        Self::to([origin(), LOCATION_TOKEN_PATH].concat())
    }

    /// The call to `path` with this query. This function percent-encodes the query.
    #[must_use]
    pub fn with_query(path: &str, query: &[(&str, &str)]) -> Self {
        Self::to([origin(), path, "?", &body(query)].concat())
    }

    /// The call to `path`, with `id` as the last segment.
    ///
    /// `None` if the ID cannot be a path segment, because it is empty or consists only of dots. Browsers resolve the
    /// segments `.` and `..`, even if the dots are percent-encoded (WHATWG URL, double-dot path segment).
    #[must_use]
    pub fn with_id(path: &str, id: &str) -> Option<Self> {
        if id.bytes().all(|byte| byte == b'.') {
            return None;
        }
        let mut url = [origin(), path].concat();
        encode_segment(&mut url, id);
        Some(Self::to(url))
    }

    fn to(url: String) -> Self {
        Self { url, version: API_VERSION }
    }
}

/// Appends `text` as a path segment (RFC 3986 §3.3). Every byte that is not an unreserved character is
/// percent-encoded.
fn encode_segment(out: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'.' | b'-' | b'_' | b'~' => out.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            _ => percent(out, byte),
        }
    }
}
