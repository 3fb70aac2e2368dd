//! Small functions for ASCII text: they compare names, recognise formats and mask secrets.
//!
//! These functions replace functions from Rust's standard library, which would make the page larger: Unicode
//! lower-casing adds ten kilobytes. All words that are compared here are ASCII.

use alloc::string::String;
use alloc::vec::Vec;

/// True if `haystack` contains `needle`, in upper or lower case. `needle` must be ASCII and must not be empty.
#[must_use]
pub fn contains_ignoring_case(haystack: &str, needle: &str) -> bool {
    haystack.as_bytes().windows(needle.len()).any(|part| part.eq_ignore_ascii_case(needle.as_bytes()))
}

/// The ASCII letters and digits of a name, in lower case, for comparing names in different spellings: `access_token`,
/// `accessToken` and `Access-Token` give the same result.
#[must_use]
pub fn letters(name: &str) -> Vec<u8> {
    name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase()).collect()
}

/// True if both names have the same [`letters`].
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    letters(one) == letters(other)
}

/// True if `text` consists of exactly `length` hexadecimal digits.
#[must_use]
pub fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// True for the 8-4-4-4-12 form of a UUID (RFC 9562 §4), in upper or lower case.
#[must_use]
pub fn is_uuid(text: &str) -> bool {
    let mut parts = text.split('-');
    [8, 4, 4, 4, 12].iter().all(|length| parts.next().is_some_and(|part| is_hex(part, *length)))
        && parts.next().is_none()
}

/// True if every character is a visible ASCII character, as in every token (RFC 6750 §2.1). The browser throws an error
/// if the page puts a line end, or a character above U+00FF, into a header.
#[must_use]
pub fn is_visible_ascii(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Returns a secret for display, with its middle replaced by eight dots.
///
/// At each end, at most an eighth of the text is shown, and at most four characters. A text of fewer than eight
/// characters is hidden completely.
#[must_use]
pub fn masked(text: &str) -> String {
    let characters = || text.chars();
    let count = characters().fold(0, |count, _| count + 1);
    let shown = (count / 8).min(4);
    let mut out: String = characters().take(shown).collect();
    out.push_str("••••••••");
    out.extend(characters().skip(count - shown));
    out
}
