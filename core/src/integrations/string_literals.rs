//! Quoting functions: each writes untrusted text as a literal of another language.
//!
//! The language reads the literal as exactly this text, and never runs any part of it. Each function returns the
//! complete literal, with its quotes.

use alloc::string::String;

/// A literal for POSIX `sh` and compatible shells. They cannot represent U+0000, so that character is left out.
#[must_use]
pub fn posix(text: &str) -> String {
    let mut out = String::from("'");
    for character in text.chars().filter(|character| *character != '\0') {
        match character {
            '\'' => out.push_str("'\\''"),
            other => out.push(other),
        }
    }
    out.push('\'');
    out
}

/// A literal for PowerShell. PowerShell treats four curly quotes like `'`, so they are doubled, too.
#[must_use]
pub fn powershell(text: &str) -> String {
    let mut out = String::from("'");
    for character in text.chars() {
        if matches!(character, '\'' | '\u{2018}'..='\u{201b}') {
            out.push(character);
        }
        out.push(character);
    }
    out.push('\'');
    out
}

/// A literal for JavaScript, also safe inside `<script>`. It is valid JSON, too.
///
/// All characters are escaped, except ASCII letters, digits and a few harmless characters. So the literal contains no
/// character that a surrounding template language would interpret.
#[must_use]
pub fn javascript(text: &str) -> String {
    let mut out = String::from("\"");
    for unit in text.encode_utf16() {
        push_escaped(&mut out, unit.into(), 4);
    }
    out.push('"');
    out
}

/// A value for a parameter of n8n, which evaluates a value that begins with `=` as an expression.
///
/// A text of harmless characters is returned unchanged, so that people can read it. Any other text becomes an
/// expression that consists of a single literal, written by [`javascript`].
#[must_use]
pub fn n8n(text: &str) -> String {
    let is_plain = |character: char| character.is_ascii_alphanumeric() || " -_.:/,@?&=%+".contains(character);
    if !text.starts_with('=') && text.chars().all(is_plain) {
        return String::from(text);
    }
    ["={{ ", &javascript(text), " }}"].concat()
}

/// A literal for Python 3.
#[must_use]
pub fn python(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        let is_long = character as u32 > 0xffff;
        push_escaped(&mut out, character.into(), if is_long { 8 } else { 4 });
    }
    out.push('"');
    out
}

/// Appends a character. If no language gives the character a special meaning, it stays unchanged. Otherwise it is
/// written as `\u` with 4 hexadecimal digits, or as `\U` with 8. `code` is a Unicode code point or a UTF-16 code unit.
fn push_escaped(out: &mut String, code: u32, digits: u32) {
    match char::from_u32(code) {
        Some(plain) if plain.is_ascii_alphanumeric() || " -_.:/,@".contains(plain) => out.push(plain),
        _ => {
            out.push_str(if digits > 4 { "\\U" } else { "\\u" });
            for position in (0..digits).rev() {
                out.push(char::from_digit(code >> (4 * position) & 15, 16).unwrap_or('0'));
            }
        }
    }
}
