//! A stranger's text as a literal of another language: what comes out of it there is the text, and nothing of it is run.

use alloc::string::String;

/// For `sh` and what descends from it. A text with U+0000 cannot be said there; it is left out.
#[must_use]
pub fn posix(text: &str) -> String {
    let mut out = String::from("'");
    for sign in text.chars().filter(|sign| *sign != '\0') {
        match sign {
            '\'' => out.push_str("'\\''"),
            sign => out.push(sign),
        }
    }
    out.push('\'');
    out
}

/// For PowerShell, which takes four curly quotes for straight ones.
#[must_use]
pub fn powershell(text: &str) -> String {
    let mut out = String::from("'");
    for sign in text.chars() {
        if matches!(sign, '\'' | '\u{2018}'..='\u{201b}') {
            out.push(sign);
        }
        out.push(sign);
    }
    out.push('\'');
    out
}

/// For JavaScript, also inside a `<script>`; it is JSON, too. All but plain letters and digits is escaped, so that no
/// template language around it finds its own signs.
#[must_use]
pub fn javascript(text: &str) -> String {
    let mut out = String::from("\"");
    for unit in text.encode_utf16() {
        escaped(&mut out, unit.into(), 4);
    }
    out.push('"');
    out
}

/// For a parameter of n8n, which takes what begins with `=` for an expression. A text stays as it is where it is plain, so
/// that it can be read; any other becomes an expression that is nothing but this text, in the letters of [`javascript`].
#[must_use]
pub fn n8n(text: &str) -> String {
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || " -_.:/,@?&=%+".contains(sign);
    if !text.starts_with('=') && text.chars().all(is_plain) {
        return String::from(text);
    }
    ["={{ ", &javascript(text), " }}"].concat()
}

/// For Python 3.
#[must_use]
pub fn python(text: &str) -> String {
    let mut out = String::from("\"");
    for sign in text.chars() {
        let long = sign as u32 > 0xffff;
        escaped(&mut out, sign.into(), if long { 8 } else { 4 });
    }
    out.push('"');
    out
}

/// A sign as it is where it means nothing anywhere, else `\u` and so many hexadecimal digits (`\U` for eight).
fn escaped(out: &mut String, sign: u32, digits: u32) {
    match char::from_u32(sign) {
        Some(plain) if plain.is_ascii_alphanumeric() || " -_.:/,@".contains(plain) => out.push(plain),
        _ => {
            out.push_str(if digits > 4 { "\\U" } else { "\\u" });
            for at in (0..digits).rev() {
                out.push(char::from_digit(sign >> (4 * at) & 15, 16).unwrap_or('0'));
            }
        }
    }
}
