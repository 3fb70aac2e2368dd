//! Quoting functions: each writes untrusted text as a literal of another language.
//!
//! The interpreter of the language reads the literal as exactly this text, and runs no part of the text. Each function
//! returns the complete literal, with its quotes. Only [`n8n`] may return the text without quotes.

use alloc::string::String;

/// Writes a literal for POSIX `sh` and compatible shells. A shell cannot represent U+0000, so this character is left
/// out.
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

/// Writes a literal for PowerShell. PowerShell treats `'` and four curly quotes alike, so the function doubles each of
/// these five characters.
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

/// Writes a literal for JavaScript, which is also safe inside `<script>`. The literal is also valid JSON.
///
/// All characters are escaped, except ASCII letters, ASCII digits, spaces and `-_.:/,@`. So the literal contains no
/// brace, `$` or other character that a template language around the literal would interpret.
#[must_use]
pub fn javascript(text: &str) -> String {
    let mut out = String::from("\"");
    for unit in text.encode_utf16() {
        push_escaped(&mut out, unit.into(), 4);
    }
    out.push('"');
    out
}

/// Writes a value for a parameter of an n8n node. n8n evaluates a value that begins with `=` as an expression.
///
/// A text of ASCII letters, ASCII digits, spaces and `-_.:/,@?&=%+` that does not begin with `=` is returned unchanged,
/// so that people can read it. Any other text becomes an expression that consists of a single literal, written by
/// [`javascript`].
#[must_use]
pub fn n8n(text: &str) -> String {
    let is_plain = |character: char| character.is_ascii_alphanumeric() || " -_.:/,@?&=%+".contains(character);
    if !text.starts_with('=') && text.chars().all(is_plain) {
        return String::from(text);
    }
    ["={{ ", &javascript(text), " }}"].concat()
}

/// Writes a literal for Python 3.
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

/// Appends a character. ASCII letters, ASCII digits, spaces and `-_.:/,@` stay unchanged. Any other character is
/// written as `\u` with 4 hexadecimal digits, or as `\U` with 8 hexadecimal digits. `code` is a Unicode code point or a
/// UTF-16 code unit.
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
