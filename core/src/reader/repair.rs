//! Reverses the changes that mail programs, word processors, terminals and web pages make in a copied text.

use crate::oauth::credentials::is_client_id;
use crate::oauth::form_encoding::pairs;
use crate::reader::shapes::{is_client_secret, is_code, is_jwt, is_private_token};
use crate::reader::{clean, wrapped_tokens};
use alloc::string::String;
use alloc::vec::Vec;

/// The longest text that is fully repaired, in bytes. In a longer text, only invisible characters are removed.
const LONGEST: usize = 64 * 1024;

/// The length of a private integration token that consists of `pit-` and a UUID, in bytes.
const PRIVATE_TOKEN_LENGTH: usize = 40;

/// The longest value whose parts are joined, in bytes. An agency's token has a few thousand bytes.
const LONGEST_VALUE: usize = 8 * 1024;

/// The largest number of times that an address is percent-decoded.
const MOST_ENCODINGS: u8 = 2;

/// Restores the original text. The function removes invisible characters, the `>` before the quoted lines of e-mails,
/// carets from the Windows command line, and line ends inside tokens. The function also replaces typographic dashes
/// inside values, and decodes quoted-printable escapes and percent-encoded addresses. If the whole text is one value
/// with white space in it, the function removes the white space.
#[must_use]
pub(super) fn repaired(text: &str) -> String {
    let text = clean::visible(text);
    if text.len() > LONGEST {
        return text.into();
    }
    let text = with_plain_dashes(&without_mail_quotes(&text));
    let text = decoded_address(without_quoted_printable(without_carets(text)));
    let text = wrapped_tokens::joined(&text);
    joined_value(&text).unwrap_or(text)
}

/// The text without the `>` that mail programs put before each quoted line. Unchanged if a line that is not blank has
/// no `>`.
pub(super) fn without_mail_quotes(text: &str) -> String {
    let is_quoted = |line: &str| line.trim_start().starts_with('>');
    let filled = || text.lines().filter(|line| !line.trim().is_empty());
    if filled().next().is_none() || !filled().all(is_quoted) {
        return text.into();
    }
    let lines = text.lines().map(|line| line.trim_start_matches(['>', ' ']));
    lines.collect::<Vec<&str>>().join("\n")
}

/// Restores `-` between letters and digits, where a word processor has replaced it with a typographic dash.
fn with_plain_dashes(text: &str) -> String {
    if text.is_ascii() {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let is_dash = matches!(character, '\u{2010}'..='\u{2015}' | '\u{2212}');
        let is_inside = out.ends_with(|before: char| before.is_ascii_alphanumeric())
            && characters.peek().is_some_and(char::is_ascii_alphanumeric);
        out.push(if is_dash && is_inside { '-' } else { character });
    }
    out
}

/// Removes all carets from a text with carets before quotes, `&` or line ends, as in a command for the Windows command
/// line.
fn without_carets(text: String) -> String {
    if ["^\"", "^&", "^\n"].iter().any(|sign| text.contains(sign)) { text.replace('^', "") } else { text }
}

/// Decodes the two quoted-printable escapes (RFC 2045 §6.7) that occur in addresses: `=3D`, and `=` at the end of a
/// line. A text that is not quoted-printable stays unchanged.
fn without_quoted_printable(text: String) -> String {
    // In quoted-printable text, every `=` is written as `=3D`, or is at the end of a line.
    let is_escaped =
        |rest: &str| rest.starts_with("3D") || rest.starts_with('\n') || rest.starts_with("\r\n");
    if !text.contains("=3D") || !text.split('=').skip(1).all(is_escaped) {
        return text;
    }
    text.replace("=\r\n", "").replace("=\n", "").replace("=3D", "=")
}

/// Decodes an address that is percent-encoded as a whole.
fn decoded_address(text: String) -> String {
    let mut text = text;
    for _ in 0..MOST_ENCODINGS {
        let start = text.trim_start().get(..12).unwrap_or_default().to_ascii_lowercase();
        let is_encoded =
            start.starts_with("http%3a") || start.starts_with("https%3a") || start.contains("%253a");
        if !is_encoded || text.trim().contains(char::is_whitespace) {
            break;
        }
        let value = ["v=", text.trim()].concat();
        text = pairs(&value).into_iter().next().map(|(_, decoded)| decoded).unwrap_or_default();
    }
    text
}

/// Joins one value that was broken into lines or groups: an authorization code, a client ID, a client secret or a
/// token. `None` for any other text.
fn joined_value(text: &str) -> Option<String> {
    let is_short = text.len() <= LONGEST_VALUE && text.trim().contains(char::is_whitespace);
    let squeezed: String = is_short.then(|| text.split_whitespace().collect())?;
    let is_value = |text: &str| {
        is_code(text)
            || is_client_secret(text)
            || is_jwt(text)
            || is_private_token(text) && text.len() == PRIVATE_TOKEN_LENGTH
            || is_client_id(text)
    };
    // If the text contains a complete value, the rest of the text is not a part of this value, and is not joined to it.
    let is_whole = text.split_whitespace().any(is_value);
    (!is_whole && is_value(&squeezed)).then_some(squeezed)
}
