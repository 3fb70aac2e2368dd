//! The address of one API call, built from parts so that untrusted text cannot change where the call goes.

use crate::highlevel::{API_VERSION, LOCATION_TOKEN_PATH, origin};
use crate::oauth::form_encoding::percent;
use crate::oauth::request::body;
use alloc::string::String;

/// An API call. The sender adds the access token as a header; the token is never part of the address.
///
/// Every call only reads (GET), except [`Call::location_token`], which is a POST.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Call {
    /// The complete address, percent-encoded.
    pub url: String,
    /// The value of its `Version` header: [`API_VERSION`], except for a few calls of [`super::reading`].
    pub version: &'static str,
}

/// The header that a data call needs. HighLevel answers 401 without it.
pub const VERSION: (&str, &str) = ("Version", API_VERSION);

/// The form fields of [`Call::location_token`], in the order they are sent.
#[must_use]
pub fn location_token_fields<'a>(company_id: &'a str, location_id: &'a str) -> [(&'static str, &'a str); 2] {
    [("companyId", company_id), ("locationId", location_id)]
}

impl Call {
    /// The request for a sub-account's token with an agency's token: the only call with a form, so a POST.
    #[must_use]
    pub fn location_token() -> Self {
        Self::to([origin(), LOCATION_TOKEN_PATH].concat())
    }

    /// The call `path?query`. The query is percent-encoded here.
    #[must_use]
    pub fn with_query(path: &str, query: &[(&str, &str)]) -> Self {
        Self::to([origin(), path, "?", &body(query)].concat())
    }

    /// The call of `path` with `id` as its last segment.
    ///
    /// `None` for an id that cannot be a path segment: an empty one, or one of dots only. Dots mean another folder
    /// even where they are percent-encoded (WHATWG URL, double-dot path segment).
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

/// Appends `text` as a path segment (RFC 3986 §3.3). All but unreserved characters are percent-encoded.
fn encode_segment(out: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'.' | b'-' | b'_' | b'~' => out.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            _ => percent(out, byte),
        }
    }
}
