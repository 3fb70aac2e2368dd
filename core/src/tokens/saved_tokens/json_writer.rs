//! Writes JSON that stays valid after copying and pasting: typographic quotes and invisible characters are escaped.

use crate::oauth::json::Json;
use alloc::string::{String, ToString};

/// Writes a JSON value as text, on one line.
pub(super) fn value(value: &Json) -> String {
    match value {
        Json::Null => "null".into(),
        Json::Bool(value) => value.to_string(),
        Json::Number(number) => number.to_string(),
        Json::Text(text) => string(text),
        Json::List(items) => {
            let items = items.iter().map(self::value).collect::<alloc::vec::Vec<_>>();
            ["[", &items.join(", "), "]"].concat()
        }
        Json::Object(members) => {
            let members = members.iter().map(|(name, value)| member(name, value));
            ["{", &members.collect::<alloc::vec::Vec<_>>().join(", "), "}"].concat()
        }
    }
}

/// Writes a member of an object: its name and its value.
pub(super) fn member(name: &str, value: &Json) -> String {
    [&string(name), ": ", &self::value(value)].concat()
}

/// Writes a member of an object whose value is a text.
pub(super) fn text_member(name: &str, text: &str) -> String {
    [&string(name), ": ", &string(text)].concat()
}

/// Writes a text as a JSON string (RFC 8259 §7).
fn string(text: &str) -> String {
    // Writing a string into memory cannot fail, so the default is never used.
    let quoted = serde_json::to_string(text).unwrap_or_default();
    if quoted.is_ascii() {
        return quoted;
    }
    let mut out = String::with_capacity(quoted.len());
    for character in quoted.chars() {
        if is_changed_by_copying(character) {
            escape(&mut out, character);
        } else {
            out.push(character);
        }
    }
    out
}

/// True for typographic quotes, spaces other than the ordinary space, zero-width characters, soft hyphens, direction
/// marks, and control characters that are not ASCII. When a text is copied, programs put such characters in place of
/// other characters, remove them, or show the text in the wrong order because of them. The code point of each of these
/// characters has at most four hexadecimal digits.
fn is_changed_by_copying(character: char) -> bool {
    let is_invisible = matches!(
        character,
        '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    );
    let is_quote = matches!(character, '\u{ab}' | '\u{bb}' | '\u{2018}'..='\u{201f}');
    is_invisible || is_quote || !character.is_ascii() && (character.is_whitespace() || character.is_control())
}

/// Appends `character` as `\u` and four hexadecimal digits.
fn escape(out: &mut String, character: char) {
    out.push_str("\\u");
    for shift in [12, 8, 4, 0] {
        out.extend(char::from_digit(u32::from(character) >> shift & 15, 16));
    }
}
