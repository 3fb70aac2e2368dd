//! What looks like a secret, whether or not this page ever held it: a token, or a piece of one; a code; what stands
//! behind `Bearer`. A trace id does not: it is a UUID, and a client secret is told from it only by having been held.

use super::views::View;
use crate::grant::base64::sextet;

/// HighLevel's codes have so many hexadecimal digits. Without a letter among them they are a number.
const CODE: usize = 40;

/// A piece of a token is not told from a name by less.
const PIECE: usize = 16;

/// Nobody names anything with so many letters, large and small, and digits in a row: the signature of a token.
const UNREADABLE: usize = 80;

/// True where something in `view` has such a shape.
pub(super) fn any(view: &View) -> bool {
    let text = &view.text;
    is_code(text)
        || is_private_token(text)
        || text.split(|byte| !is_sign(*byte)).any(is_piece)
        // Where words run together, any sentence is unreadable, and nothing stands behind a space.
        || !view.squeezed && (text.split(|byte| !is_sign(*byte)).any(is_unreadable) || is_authorization(text))
}

/// A sign of base64url.
fn is_sign(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

fn is_code(text: &[u8]) -> bool {
    let runs = text.split(|byte| !byte.is_ascii_hexdigit());
    runs.filter(|run| run.len() >= CODE).any(|run| {
        let letters = run.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
        (1..run.len()).contains(&letters)
    })
}

/// `pit-` and a UUID.
fn is_private_token(text: &[u8]) -> bool {
    let tail =
        |rest: &[u8]| rest.iter().take_while(|byte| byte.is_ascii_hexdigit() || **byte == b'-').count();
    text.windows(4)
        .enumerate()
        .filter(|(_, part)| part.eq_ignore_ascii_case(b"pit-"))
        .any(|(at, _)| text.get(at + 4..).is_some_and(|rest| tail(rest) >= 20))
}

/// A part of a JWT (RFC 7519 §3) that is JSON: its head or its claims.
fn is_piece(run: &[u8]) -> bool {
    let starts = run.windows(3).enumerate().filter(|(at, part)| *at == 0 || part == b"eyJ");
    starts.filter_map(|(at, _)| run.get(at..at + PIECE)).any(is_json)
}

/// True where this base64 begins an object, and is readable as far as it goes.
fn is_json(piece: &[u8]) -> bool {
    let mut bits = piece.chunks_exact(4).flat_map(|four| {
        let all =
            four.iter().filter_map(|byte| sextet(*byte)).fold(0, |all, six| (all << 6) | u32::from(six));
        [(all >> 16) as u8, (all >> 8) as u8, all as u8]
    });
    bits.next() == Some(b'{') && bits.all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t'))
}

fn is_unreadable(run: &[u8]) -> bool {
    run.len() >= UNREADABLE
        && run.iter().any(u8::is_ascii_lowercase)
        && run.iter().any(u8::is_ascii_uppercase)
        && run.iter().any(u8::is_ascii_digit)
}

/// What stands behind `Bearer` or `Basic` (RFC 6750 §2.1, RFC 7617 §2), unless it is a word: `Bearer authentication`.
fn is_authorization(text: &[u8]) -> bool {
    let names: [&[u8]; 2] = [b"bearer", b"basic"];
    names.into_iter().any(|name| {
        let found = text.windows(name.len()).enumerate().filter(|(_, part)| part.eq_ignore_ascii_case(name));
        found.filter_map(|(at, _)| text.get(at + name.len()..)).any(is_credential)
    })
}

fn is_credential(rest: &[u8]) -> bool {
    let gap = rest.iter().take_while(|byte| byte.is_ascii_whitespace() || **byte == b'+').count();
    let behind = rest.get(gap..).unwrap_or_default();
    let is_part = |byte: &u8| is_sign(*byte) || matches!(byte, b'.' | b'~' | b'+' | b'/' | b'=');
    let length = behind.iter().take_while(|byte| is_part(byte)).count();
    let word = behind.get(..length).unwrap_or_default();
    gap > 0 && length >= 8 && (length >= 20 || word.iter().any(u8::is_ascii_digit))
}
