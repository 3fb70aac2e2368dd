//! Encoding and decoding of `application/x-www-form-urlencoded`, as the WHATWG URL standard defines it.

use alloc::string::String;
use alloc::vec::Vec;

/// Encodes `name` and `value`, and appends them to `out` as `name=value`. If `out` is not empty, appends `&` first.
pub fn push(out: &mut String, name: &str, value: &str) {
    if !out.is_empty() {
        out.push('&');
    }
    encode(out, name);
    out.push('=');
    encode(out, value);
}

/// Encodes `text` and appends it to `out`. The encoded text contains only ASCII letters, ASCII digits and `*-._+%`.
pub fn encode(out: &mut String, text: &str) {
    out.extend(form_urlencoded::byte_serialize(text.as_bytes()));
}

/// Returns the encoded form of `text`.
#[must_use]
pub fn encoded(text: &str) -> String {
    let mut out = String::new();
    encode(&mut out, text);
    out
}

/// Appends one byte to `out` as `%` and two hexadecimal digits (RFC 3986 §2.1).
pub fn percent(out: &mut String, byte: u8) {
    out.push_str(percent_encoding::percent_encode_byte(byte));
}

/// Decodes the names and values in a query, fragment or form body, and keeps their order. A `%` without two hexadecimal
/// digits stays unchanged. Invalid UTF-8 becomes U+FFFD.
#[must_use]
pub fn pairs(text: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(text.as_bytes()).into_owned().collect()
}
