//! Every way a text can be read: as it is, without its escapes, without its spaces, and with its base64 and its
//! hexadecimal digits decoded; and what was decoded, again.

use super::SHORTEST;
use super::fold::visible;
use crate::grant::base64::{bytes, sextet};
use alloc::vec::Vec;

#[path = "escapes.rs"]
mod escapes;

use escapes::unescaped;

/// How deep base64 and hexadecimal digits are decoded. Escapes within escapes have no such end.
const DEPTH: usize = 3;

/// Fewer signs in a row are a word, and decode to less than a secret.
const SHORTEST_BASE64: usize = 11;
const SHORTEST_HEX: usize = 16;

/// One way to read a text.
#[derive(PartialEq)]
pub(super) struct View {
    /// What is read.
    pub(super) text: Vec<u8>,
    /// The spaces are gone: words run together.
    pub(super) squeezed: bool,
}

/// All of them.
pub(super) fn views(text: &[u8]) -> Vec<View> {
    let mut views = readings(text);
    let mut from = 0;
    for _ in 0..DEPTH {
        let until = views.len();
        for at in from..until {
            let Some(view) = views.get(at) else { continue };
            for decoded in [base64(&view.text), hex(&view.text)] {
                for reading in readings(&legible(&decoded)) {
                    if !reading.text.is_empty() && !views.contains(&reading) {
                        views.push(reading);
                    }
                }
            }
        }
        from = until;
    }
    views
}

/// A text as it is, without its escapes, without its spaces, and with neither: there, `+` may be one of the spaces.
pub(super) fn readings(text: &[u8]) -> Vec<View> {
    let mut all = Vec::from([View { text: text.to_vec(), squeezed: false }]);
    // A `+` may be a space as it stands, or only once its own escape is gone; or it is a sign of base64.
    let squeezed = [
        visible(text),
        bare(text, visible),
        bare(&with_spaces(text), visible),
        bare(text, |text| visible(&with_spaces(text))),
    ]
    .map(|text| (text, true));
    for (text, squeezed) in [(unescaped(text), false)].into_iter().chain(squeezed) {
        if all.iter().all(|view| view.text != text) {
            all.push(View { text, squeezed });
        }
    }
    all
}

/// Without escapes and spaces, also where a line broke inside an escape, or the space was one. `squeeze` takes the spaces
/// out, again after each escape, because an escape may stand for a space.
fn bare(text: &[u8], squeeze: fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let mut text = squeeze(text);
    loop {
        let next = squeeze(&unescaped(&text));
        if next.len() == text.len() {
            return next;
        }
        text = next;
    }
}

/// A form with its spaces, which are written as `+` there.
fn with_spaces(text: &[u8]) -> Vec<u8> {
    text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect()
}

/// The stretches of what was decoded that are text, UTF-16 of plain letters included. Most of it never was encoded: a
/// word, read as base64, is noise.
fn legible(decoded: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for chunk in decoded.utf8_chunks().filter(|chunk| chunk.valid().len() >= SHORTEST) {
        out.extend_from_slice(chunk.valid().as_bytes());
        out.push(b'\n');
    }
    out
}

/// What every run of base64 (RFC 4648 §4 or §5, padded or not) says. Where in a run it begins is not known, so all four
/// ways are tried.
fn base64(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let runs = text.split(|byte| sextet(*byte).is_none());
    for run in runs.filter(|run| run.len() >= SHORTEST_BASE64) {
        for skipped in 0..4 {
            out.extend(bytes(run.iter().skip(skipped).filter_map(|byte| sextet(*byte))));
            out.push(b'\n');
        }
    }
    out
}

/// What every run of hexadecimal digits says, also where each byte stands alone (`0a:1b`, `0x0a, 0x1b`).
fn hex(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    runs_of_hex(text, &mut out);
    let mut together = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((byte, behind)) = rest.split_first() {
        match rest {
            [b'0', b'x' | b'X', ..] => rest = rest.get(2..).unwrap_or_default(),
            [b' ' | b'+' | b':' | b',' | b'-', ..] => rest = behind,
            _ => {
                together.push(*byte);
                rest = behind;
            }
        }
    }
    if together.len() < text.len() {
        runs_of_hex(&together, &mut out);
    }
    out
}

fn runs_of_hex(text: &[u8], out: &mut Vec<u8>) {
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
