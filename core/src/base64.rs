//! Reading base64 (RFC 4648 §4 and §5): of a token's claims, and of anything that may be hidden in a text.

use alloc::vec::Vec;

/// The six bits that a sign stands for, in either alphabet.
pub(crate) fn sextet(byte: u8) -> Option<u8> {
    Some(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'-' | b'+' => 62,
        b'_' | b'/' => 63,
        _ => return None,
    })
}

/// What so many sixes of bits say; those behind the last whole byte say nothing.
pub(crate) fn bytes(sextets: impl Iterator<Item = u8>) -> Vec<u8> {
    let (mut held, mut bits, mut out) = (0_u32, 0_u32, Vec::new());
    for value in sextets {
        held = (held << 6) | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    out
}
