//! Small questions about text that the core library answers only at a price in bytes.
//!
//! Unicode-aware lower-casing costs the page ten kilobytes; the words compared here are ASCII.

use alloc::string::String;
use alloc::vec::Vec;

/// True when `needle` (ASCII) stands in `hay`, whatever the case of either.
#[must_use]
pub fn contains_ignoring_case(hay: &str, needle: &str) -> bool {
    hay.as_bytes().windows(needle.len()).any(|part| part.eq_ignore_ascii_case(needle.as_bytes()))
}

/// A name's letters and digits in lower case: `access_token`, `accessToken` and `Access-Token` have the same.
#[must_use]
pub fn letters(name: &str) -> Vec<u8> {
    name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase()).collect()
}

/// True when both names have the same [`letters`].
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    letters(one) == letters(other)
}

/// True when `text` is `length` hexadecimal digits and nothing else.
#[must_use]
pub fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// True for the 8-4-4-4-12 form of a UUID.
#[must_use]
pub fn is_uuid(text: &str) -> bool {
    let mut parts = text.split('-');
    [8, 4, 4, 4, 12].iter().all(|length| parts.next().is_some_and(|part| is_hex(part, *length)))
        && parts.next().is_none()
}

/// The first and last characters with the middle hidden; short texts are hidden whole.
///
/// Shows at most an eighth of the text at either end, and never more than four characters.
#[must_use]
pub fn masked(text: &str) -> String {
    let signs = || text.chars();
    let count = signs().fold(0, |count, _| count + 1);
    let shown = (count / 8).min(4);
    let mut out: String = signs().take(shown).collect();
    out.push_str("••••••••");
    out.extend(signs().skip(count - shown));
    out
}

/// A whole number in decimal digits.
#[must_use]
pub fn number(number: usize) -> String {
    let mut out = if number > 9 { self::number(number / 10) } else { String::new() };
    out.push(char::from(b'0' + (number % 10) as u8));
    out
}
