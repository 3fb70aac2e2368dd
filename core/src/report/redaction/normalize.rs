//! Normalization: changes a text to lower case, and keeps only the characters that do not change if the text is quoted,
//! wrapped over several lines or divided into groups.
//!
//! Normally, the result is the letters and digits. For a secret that consists mostly of punctuation, the result is all
//! visible characters except `+`.

use alloc::vec::Vec;
use core::slice::Windows;

/// A normalized text.
pub(super) enum Normalized {
    /// Letters, digits, and every non-ASCII byte.
    Letters(Vec<u8>),
    /// All visible characters except `+`, because form encoding writes a space as `+`.
    Visible(Vec<u8>),
}

impl Normalized {
    /// Normalizes `text` in both ways.
    pub(super) fn both(text: &[u8]) -> [Self; 2] {
        let visible = visible(text);
        let letters = visible.iter().copied().filter(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
        let letters = letters.map(|byte| byte.to_ascii_lowercase()).collect();
        let characters = visible.iter().copied().filter(|byte| *byte != b'+');
        [Self::Letters(letters), Self::Visible(characters.map(|byte| byte.to_ascii_lowercase()).collect())]
    }

    /// Normalizes a secret to [`Self::Letters`] if these are at least half of its visible characters, otherwise to
    /// [`Self::Visible`].
    pub(super) fn best(secret: &[u8]) -> Self {
        let [letters, visible] = Self::both(secret);
        if letters.len() * 2 >= visible.len() { letters } else { visible }
    }

    /// The kind of normalization: 0 for letters, 1 for visible characters.
    pub(super) fn kind(&self) -> u8 {
        match self {
            Self::Letters(_) => 0,
            Self::Visible(_) => 1,
        }
    }

    /// The length of the normalized text, in bytes.
    pub(super) fn len(&self) -> usize {
        self.bytes().len()
    }

    /// Every piece of the normalized text that has this length in bytes.
    pub(super) fn windows(&self, length: usize) -> Windows<'_, u8> {
        self.bytes().windows(length)
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Letters(bytes) | Self::Visible(bytes) => bytes,
        }
    }
}

/// Removes the usual invisible characters from `text`: spaces, control characters, joiners and direction marks.
pub(super) fn visible(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, behind)) = rest.split_first() {
        let hidden = match rest {
            [0..=b' ' | 0x7f, ..] => 1,
            // U+0080 to U+00A0, U+00AD: control characters, no-break space, soft hyphen.
            [0xc2, 0x80..=0xa0 | 0xad, ..] => 2,
            // U+2000 to U+200F, U+2028 to U+202F, U+205F to U+206F: spaces, joiners, direction marks.
            [0xe2, 0x80, 0x80..=0x8f | 0xa8..=0xaf, ..] | [0xe2, 0x81, 0x9f..=0xaf, ..] => 3,
            // U+3000, U+FEFF: ideographic space, byte order mark.
            [0xe3, 0x80, 0x80, ..] | [0xef, 0xbb, 0xbf, ..] => 3,
            _ => 0,
        };
        if hidden == 0 {
            out.push(*first);
            rest = behind;
        } else {
            rest = rest.get(hidden..).unwrap_or_default();
        }
    }
    out
}
