//! The base64 decoder (RFC 4648 §4 and §5), for the payload of a JWT and for a text that may contain an encoded secret.

use alloc::vec::Vec;
use base64::Engine;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// A decoder that ignores bits after the last complete byte, and accepts text with or without padding.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// True for a character of the standard or the URL-safe base64 alphabet.
pub(crate) fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+' | b'/')
}

/// Decodes `text`, which is base64 in the standard or the URL-safe alphabet, with or without padding. `None` if the
/// text contains a character that is in neither alphabet, or if no base64 text can have the length of the text.
pub(crate) fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let standard = |byte: &u8| match byte {
        b'-' => b'+',
        b'_' => b'/',
        byte => *byte,
    };
    LENIENT.decode(text.iter().map(standard).collect::<Vec<u8>>()).ok()
}
