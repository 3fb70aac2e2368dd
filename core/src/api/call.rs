//! One call of the API: made only from parts, so that no text of a stranger becomes a part of an address.

use crate::grant::form::percent;
use crate::grant::request::body;
use crate::highlevel::{API_VERSION, origin};
use alloc::string::String;

/// A call that only reads. The token is added by whoever sends it; it is never part of an address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Call {
    /// The whole address.
    pub url: String,
}

/// The header that every data call needs, and without which HighLevel answers 401.
pub const VERSION: (&str, &str) = ("Version", API_VERSION);

/// The fields of the trade of an agency's token for a sub-account's, in the order they are sent.
#[must_use]
pub fn location_token_fields<'a>(company_id: &'a str, location_id: &'a str) -> [(&'static str, &'a str); 2] {
    [("companyId", company_id), ("locationId", location_id)]
}

impl Call {
    /// That trade: the only call with a form, so a POST.
    #[must_use]
    pub fn location_token() -> Self {
        Self { url: [origin(), "/oauth/locationToken"].concat() }
    }

    /// `path?query`, the query percent-encoded here.
    #[must_use]
    pub fn asking(path: &str, query: &[(&str, &str)]) -> Self {
        Self { url: [origin(), path, "?", &body(query)].concat() }
    }

    /// `path` with `id` as its last segment. None for what no address can hold: nothing, and dots alone, which mean
    /// another folder even where they are percent-encoded (WHATWG URL, double-dot path segment).
    #[must_use]
    pub fn of(path: &str, id: &str) -> Option<Self> {
        if id.bytes().all(|byte| byte == b'.') {
            return None;
        }
        let mut url = [origin(), path].concat();
        encode_segment(&mut url, id);
        Some(Self { url })
    }
}

/// A path segment (RFC 3986 §3.3): all but unreserved characters are encoded.
fn encode_segment(out: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'.' | b'-' | b'_' | b'~' => out.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            _ => percent(out, byte),
        }
    }
}
