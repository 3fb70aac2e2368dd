//! One call of the API: made only from parts, so that no text of a stranger becomes a part of an address.

use crate::grant::form;
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

impl Call {
    /// `path` may hold one `{}`, which becomes `subject`; `query` follows. Both are percent-encoded here.
    #[must_use]
    pub fn get(path: &str, subject: &str, query: &[(&str, &str)]) -> Self {
        let mut url = String::from(origin());
        let (front, back) = path.split_once('{').unwrap_or((path, ""));
        url.push_str(front);
        if !back.is_empty() {
            encode_segment(&mut url, subject);
            url.push_str(back.trim_start_matches('}'));
        }
        for (at, (name, value)) in query.iter().enumerate() {
            url.push(if at == 0 { '?' } else { '&' });
            url.push_str(name);
            url.push('=');
            form::encode(&mut url, value);
        }
        Self { url }
    }
}

/// A path segment (RFC 3986 §3.3): everything but unreserved characters is encoded, so `..` is the only thing left to mind.
fn encode_segment(out: &mut String, text: &str) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let dots = !text.is_empty() && text.bytes().all(|byte| byte == b'.');
    for byte in text.bytes() {
        let plain =
            byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'~') || (byte == b'.' && !dots);
        if plain {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}
