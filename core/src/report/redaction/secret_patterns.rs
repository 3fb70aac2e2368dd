//! The shapes of secrets: a token or a piece of a token, an authorization code, and a credential after `Bearer` or
//! `Basic`.
//!
//! The check finds such texts even if this page never held them. A UUID is not one of these shapes, because trace IDs
//! are UUIDs. A client secret is also a UUID, so it is found only by its fingerprint
//! ([`known_secrets`](super::known_secrets)).

use crate::base64::decode;
use crate::report::redaction::decodings::Decoding;

/// The minimum length of an authorization code, in hexadecimal digits. A run of digits without a letter is a number,
/// not a code.
const CODE_LENGTH: usize = 40;

/// The number of base64 characters that are decoded to recognize a piece of a token. A shorter text could be an
/// ordinary name.
const PIECE_LENGTH: usize = 16;

/// The minimum length of a run of upper-case letters, lower-case letters and digits that counts as a token's signature.
/// No ordinary name is that long.
const SIGNATURE_LENGTH: usize = 80;

/// True if the decoding contains a text with the shape of a secret.
pub(super) fn any(decoding: &Decoding) -> bool {
    let text = &decoding.text;
    has_code(text)
        || has_private_token(text)
        || text.split(|byte| !is_base64url(*byte)).any(is_token_piece)
        // The last two checks need the spaces: without spaces, a long sentence can look like a signature, and a
        // credential is recognized by the space before it.
        || !decoding.without_spaces
            && (text.split(|byte| !is_base64url(*byte)).any(is_signature) || has_authorization(text))
}

/// True for a base64url character.
fn is_base64url(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// True if `text` contains an authorization code: a long run of hexadecimal digits with at least one letter and one
/// digit.
fn has_code(text: &[u8]) -> bool {
    let runs = text.split(|byte| !byte.is_ascii_hexdigit());
    runs.filter(|run| run.len() >= CODE_LENGTH).any(|run| {
        let letters = run.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
        (1..run.len()).contains(&letters)
    })
}

/// True if `text` contains a private integration token: `pit-` followed by at least 20 hexadecimal digits or dashes.
fn has_private_token(text: &[u8]) -> bool {
    let tail =
        |rest: &[u8]| rest.iter().take_while(|byte| byte.is_ascii_hexdigit() || **byte == b'-').count();
    text.windows(4)
        .enumerate()
        .filter(|(_, part)| part.eq_ignore_ascii_case(b"pit-"))
        .any(|(at, _)| text.get(at + 4..).is_some_and(|rest| tail(rest) >= 20))
}

/// True if `run` contains the start of the header or of the claims of a JWT (RFC 7519 §3). Both are JSON objects in
/// base64url.
fn is_token_piece(run: &[u8]) -> bool {
    let starts = run.windows(3).enumerate().filter(|(at, part)| *at == 0 || part == b"eyJ");
    starts.filter_map(|(at, _)| run.get(at..at + PIECE_LENGTH)).any(is_json_object)
}

/// True if this base64 text decodes to `{` followed by printable ASCII characters.
fn is_json_object(piece: &[u8]) -> bool {
    let is_printable = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t');
    decode(piece).is_some_and(|bytes| bytes.starts_with(b"{") && bytes.iter().all(is_printable))
}

/// True if `run` looks like a token's signature: long, with upper-case letters, lower-case letters and digits.
fn is_signature(run: &[u8]) -> bool {
    run.len() >= SIGNATURE_LENGTH
        && run.iter().any(u8::is_ascii_lowercase)
        && run.iter().any(u8::is_ascii_uppercase)
        && run.iter().any(u8::is_ascii_digit)
}

/// True if a credential follows `Bearer` or `Basic` (RFC 6750 §2.1, RFC 7617 §2). A word, as in
/// `Bearer authentication`, is not a credential.
fn has_authorization(text: &[u8]) -> bool {
    let names: [&[u8]; 2] = [b"bearer", b"basic"];
    names.into_iter().any(|name| {
        let found = text.windows(name.len()).enumerate().filter(|(_, part)| part.eq_ignore_ascii_case(name));
        found.filter_map(|(at, _)| text.get(at + name.len()..)).any(is_credential)
    })
}

/// True if `rest` begins with a gap (spaces or `+`) and then a credential. A credential has at least 20 characters, or
/// at least 8 characters with a digit among them.
fn is_credential(rest: &[u8]) -> bool {
    let gap = rest.iter().take_while(|byte| byte.is_ascii_whitespace() || **byte == b'+').count();
    let behind = rest.get(gap..).unwrap_or_default();
    let is_credential_byte =
        |byte: &u8| is_base64url(*byte) || matches!(byte, b'.' | b'~' | b'+' | b'/' | b'=');
    let length = behind.iter().take_while(|byte| is_credential_byte(byte)).count();
    let word = behind.get(..length).unwrap_or_default();
    gap > 0 && length >= 8 && (length >= 20 || word.iter().any(u8::is_ascii_digit))
}
