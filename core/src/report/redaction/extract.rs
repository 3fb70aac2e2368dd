//! What may be secret in an answer that brought tokens, whole or cut off, and in what was pasted around one: every value
//! that nobody can read, but ids and scopes.

use crate::grant::text::letters;
use alloc::vec::Vec;

/// A value that is shorter is a word.
const SHORTEST: usize = 16;

/// Names of what is no secret, as [`letters`]. So is everything whose name ends in `id` or `ids`.
const PUBLIC: [&[u8]; 6] =
    [b"scope", b"scopes", b"usertype", b"tokentype", b"approvedlocations", b"installedlocations"];

/// Each of them, as it is written.
#[must_use]
pub fn opaque(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut name: Option<&str> = None;
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once('"') {
        found.extend(before.split(|sign: char| !is_part(sign)).filter(|word| is_opaque(word)));
        let (value, behind) = string(inside);
        rest = behind;
        if rest.trim_start().starts_with(':') {
            name = Some(value);
        } else if !name.is_some_and(is_public) && is_opaque(value) {
            found.push(value);
        }
    }
    found.extend(rest.split(|sign: char| !is_part(sign)).filter(|word| is_opaque(word)));
    found
}

/// A string as far as it goes, and what stands behind it.
fn string(inside: &str) -> (&str, &str) {
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

fn is_public(name: &str) -> bool {
    let name = letters(name);
    name.ends_with(b"id") || name.ends_with(b"ids") || PUBLIC.contains(&name.as_slice())
}

/// A sign of a word that stands outside of quotes. `=` comes after names.
fn is_part(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || "-._".contains(sign)
}

/// Long, in one piece, of letters and digits both; no address of any kind.
fn is_opaque(word: &str) -> bool {
    word.len() >= SHORTEST
        && word.bytes().any(|byte| byte.is_ascii_digit())
        && word.bytes().any(|byte| byte.is_ascii_alphabetic())
        && !word.contains(char::is_whitespace)
        && !word.contains("://")
        && !word.contains('@')
}
