//! A text, folded to what stays the same however it is quoted, wrapped, grouped or spelled: its letters and digits in
//! lower case. Where a secret is made of signs, the signs are what counts.

use alloc::vec::Vec;
use core::slice::Windows;

/// A folded text.
pub(super) enum Folded {
    /// Letters and digits, and every byte that is no ASCII.
    Letters(Vec<u8>),
    /// All that can be seen, but `+`, which stands for a space in a form.
    Signs(Vec<u8>),
}

impl Folded {
    /// Both ways.
    pub(super) fn both(text: &[u8]) -> [Self; 2] {
        let seen = visible(text);
        let letters = seen.iter().copied().filter(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
        let letters = letters.map(|byte| byte.to_ascii_lowercase()).collect();
        let signs = seen.iter().copied().filter(|byte| *byte != b'+');
        [Self::Letters(letters), Self::Signs(signs.map(|byte| byte.to_ascii_lowercase()).collect())]
    }

    /// The way that keeps most of a secret: letters, unless it is made of signs.
    pub(super) fn best(secret: &[u8]) -> Self {
        let [letters, signs] = Self::both(secret);
        if letters.len() * 2 >= signs.len() { letters } else { signs }
    }

    /// Tells the two apart.
    pub(super) fn kind(&self) -> u8 {
        match self {
            Self::Letters(_) => 0,
            Self::Signs(_) => 1,
        }
    }

    /// How many bytes are left.
    pub(super) fn len(&self) -> usize {
        self.bytes().len()
    }

    /// Every piece of this length.
    pub(super) fn windows(&self, length: usize) -> Windows<'_, u8> {
        self.bytes().windows(length)
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Letters(bytes) | Self::Signs(bytes) => bytes,
        }
    }
}

/// What can be seen of a text: no space of any kind, no control character, nothing that joins or turns around.
pub(super) fn visible(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, behind)) = rest.split_first() {
        let hidden = match rest {
            [0..=b' ' | 0x7f, ..] => 1,
            // U+0080 to U+00A0, U+00AD: control characters, the space that does not break, the soft hyphen.
            [0xc2, 0x80..=0xa0 | 0xad, ..] => 2,
            // U+2000 to U+200F, U+2028 to U+202F, U+205F to U+206F: spaces, joiners, marks of direction.
            [0xe2, 0x80, 0x80..=0x8f | 0xa8..=0xaf, ..] | [0xe2, 0x81, 0x9f..=0xaf, ..] => 3,
            // U+3000, U+FEFF.
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
