//! Decodes a text in several ways: resolves escapes, removes spaces, and decodes base64 and hexadecimal digits.
//!
//! Each decoded text is decoded again, up to a fixed depth. So the check for secrets also finds a secret that was
//! encoded more than once.

use crate::base64::{decode, is_base64};
use crate::report::redaction::escapes::unescaped;
use crate::report::redaction::normalize::visible;
use alloc::vec::Vec;

/// The minimum length of a secret that the check can find by its fingerprints. Shorter texts occur too often in text
/// that is not secret. The length is counted in letters and digits, or in visible characters if more than half of the
/// secret's characters are punctuation. HighLevel's secrets have at least 32 letters and digits.
pub const MIN_SECRET_LEN: usize = 8;

/// The number of layers of base64 and hexadecimal digits that are decoded. Nested escapes are removed without a limit.
const DEPTH: usize = 3;

/// The minimum length of a run of base64 characters that is decoded. A shorter run decodes to fewer than
/// [`MIN_SECRET_LEN`] bytes.
const SHORTEST_BASE64: usize = 11;
/// The minimum length of a run of hexadecimal digits that is decoded. A shorter run decodes to fewer than
/// [`MIN_SECRET_LEN`] bytes.
const SHORTEST_HEX: usize = 16;

/// One decoding of a text.
#[derive(PartialEq)]
pub(super) struct Decoding {
    /// The decoded text.
    pub(super) text: Vec<u8>,
    /// True if the spaces between words were removed.
    pub(super) without_spaces: bool,
}

/// All decodings of `text`, including the decodings of base64 and hexadecimal digits.
pub(super) fn decodings(text: &[u8]) -> Vec<Decoding> {
    let mut all = unescaped_variants(text);
    let mut from = 0;
    for _ in 0..DEPTH {
        let until = all.len();
        for at in from..until {
            let Some(decoding) = all.get(at) else { continue };
            for decoded in [base64(&decoding.text), hex(&decoding.text)] {
                for variant in unescaped_variants(&readable(&decoded)) {
                    if !variant.text.is_empty() && !all.contains(&variant) {
                        all.push(variant);
                    }
                }
            }
        }
        from = until;
    }
    all
}

/// The variants of `text` with and without escapes and spaces. This function does not decode base64 or hexadecimal
/// digits.
///
/// The variants are: unchanged; without escapes; without spaces; and without both. The last variant exists in several
/// versions: one keeps `+`, and the others read `+` as a space.
pub(super) fn unescaped_variants(text: &[u8]) -> Vec<Decoding> {
    let mut all = Vec::from([Decoding { text: text.to_vec(), without_spaces: false }]);
    // A `+` may be a base64 character or a space. A `+` that stands for a space may itself be escaped (`%2B`).
    let squeezed_texts = [
        visible(text),
        unescaped_and_squeezed(text, visible),
        unescaped_and_squeezed(&plus_to_space(text), visible),
        unescaped_and_squeezed(text, |text| visible(&plus_to_space(text))),
    ]
    .map(|text| (text, true));
    for (text, without_spaces) in [(unescaped(text), false)].into_iter().chain(squeezed_texts) {
        if all.iter().all(|known| known.text != text) {
            all.push(Decoding { text, without_spaces });
        }
    }
    all
}

/// Removes spaces and escapes alternately until nothing changes.
///
/// The alternation is necessary: a line break may divide an escape, and an escape may encode a space. `squeeze` removes
/// the spaces.
fn unescaped_and_squeezed(text: &[u8], squeeze: fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let mut text = squeeze(text);
    loop {
        let next = squeeze(&unescaped(&text));
        if next.len() == text.len() {
            return next;
        }
        text = next;
    }
}

/// Replaces each `+` with a space, because form encoding writes a space as `+`.
fn plus_to_space(text: &[u8]) -> Vec<u8> {
    text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect()
}

/// Returns the parts of `decoded` that are valid UTF-8 and long enough for a secret, one part per line. All other parts
/// are left out, because most of them come from text that was never encoded, such as a word that is valid base64 by
/// chance. ASCII letters in UTF-16 are kept, because they are also valid UTF-8.
fn readable(decoded: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for chunk in decoded.utf8_chunks().filter(|chunk| chunk.valid().len() >= MIN_SECRET_LEN) {
        out.extend_from_slice(chunk.valid().as_bytes());
        out.push(b'\n');
    }
    out
}

/// Decodes every run of at least [`SHORTEST_BASE64`] base64 characters (RFC 4648 §4 or §5, with or without padding).
/// The encoded text may begin anywhere in a run, so each run is decoded four times: from its first, second, third and
/// fourth character.
fn base64(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let runs = text.split(|byte| !is_base64(*byte));
    for run in runs.filter(|run| run.len() >= SHORTEST_BASE64) {
        for skipped in 0..4 {
            let run = run.get(skipped..).unwrap_or_default();
            // A single character after the last group of four encodes no byte.
            let run = run.get(..run.len() - usize::from(run.len() % 4 == 1)).unwrap_or_default();
            out.extend(decode(run).unwrap_or_default());
            out.push(b'\n');
        }
    }
    out
}

/// Decodes every run of hexadecimal digits, even if the bytes are separated (`0a:1b`, `0x0a, 0x1b`).
fn hex(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    decode_hex_runs(text, &mut out);
    let mut joined = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((byte, behind)) = rest.split_first() {
        match rest {
            [b'0', b'x' | b'X', ..] => rest = rest.get(2..).unwrap_or_default(),
            [b' ' | b'+' | b':' | b',' | b'-', ..] => rest = behind,
            _ => {
                joined.push(*byte);
                rest = behind;
            }
        }
    }
    if joined.len() < text.len() {
        decode_hex_runs(&joined, &mut out);
    }
    out
}

/// Decodes each run of at least [`SHORTEST_HEX`] hexadecimal digits twice, from its first and from its second digit,
/// and appends the bytes to `out`.
fn decode_hex_runs(text: &[u8], out: &mut Vec<u8>) {
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    for run in text.split(|byte| digit(byte).is_none()).filter(|run| run.len() >= SHORTEST_HEX) {
        for skipped in 0..2 {
            let pairs = run.get(skipped..).unwrap_or_default().chunks_exact(2);
            let digits = pairs.filter_map(|pair| Some((digit(pair.first()?)?, digit(pair.get(1)?)?)));
            out.extend(digits.map(|(high, low)| (high * 16 + low) as u8));
            out.push(b'\n');
        }
    }
}
