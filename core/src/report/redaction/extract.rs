//! Extracts the possible secrets from a token response or a pasted text.
//!
//! The response may be truncated, or pasted with other text around it. So this module does not parse it as JSON. It
//! selects every value that looks random, except the values of members that are not secret, such as IDs and scopes.

use crate::text::letters;
use alloc::vec::Vec;

/// The minimum length of a possible secret, in bytes. A shorter value counts as a word.
const SHORTEST: usize = 16;

/// The names of the members that are not secret, normalised by [`letters`]. Members whose name ends in `id` or `ids`
/// are not secret either.
const PUBLIC: [&[u8]; 7] = [
    b"scope",
    b"scopes",
    b"usertype",
    b"tokentype",
    b"approvedlocations",
    b"installedlocations",
    // `access_token_ends`, a member of the text that *Save my tokens* saves.
    b"accesstokenends",
];

/// Returns every possible secret in `text`, exactly as written (JSON escapes are kept).
#[must_use]
pub fn possible_secrets(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut name: Option<&str> = None;
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once('"') {
        found.extend(before.split(|char: char| !is_word_char(char)).filter(|word| looks_random(word)));
        let (value, behind) = split_string(inside);
        rest = behind;
        if rest.trim_start().starts_with(':') {
            name = Some(value);
        } else if !name.is_some_and(is_public) && looks_random(value) {
            found.push(value);
        }
    }
    found.extend(rest.split(|char: char| !is_word_char(char)).filter(|word| looks_random(word)));
    found
}

/// Splits the text after an opening quote into the string and the text after its closing quote. If there is no closing
/// quote, the string is all of `inside`.
fn split_string(inside: &str) -> (&str, &str) {
    let mut escaped = false;
    for (at, byte) in inside.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => {
                let (value, behind) = inside.split_at(at);
                return (value, behind.get(1..).unwrap_or_default());
            }
            _ => {}
        }
    }
    (inside, "")
}

/// True if the value of a member with this name is not secret.
fn is_public(name: &str) -> bool {
    let name = letters(name);
    name.ends_with(b"id") || name.ends_with(b"ids") || PUBLIC.contains(&name.as_slice())
}

/// True if `char` can be part of an unquoted word. `=` cannot be part of a word, because it separates a name from its
/// value.
fn is_word_char(char: char) -> bool {
    char.is_ascii_alphanumeric() || "-._".contains(char)
}

/// True if `word` looks random: it is long, and has letters and digits, but no spaces. A URL or an email address does
/// not count as random.
fn looks_random(word: &str) -> bool {
    word.len() >= SHORTEST
        && word.bytes().any(|byte| byte.is_ascii_digit())
        && word.bytes().any(|byte| byte.is_ascii_alphabetic())
        && !word.contains(char::is_whitespace)
        && !word.contains("://")
        && !word.contains('@')
}
