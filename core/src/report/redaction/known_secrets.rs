//! The fingerprints of all secrets that this page has held, and the check whether a text contains one of these secrets.
//!
//! The check does not know how a text is encoded, for example with base64. So it decodes the text in all ways that
//! [`decodings`](super::decodings) supports. It reduces each decoding to the characters that quoting and wrapping do
//! not change, in lower case ([`normalize`](super::normalize)). It then compares the fingerprints of the result with
//! the stored fingerprints. It also searches each decoding for the shapes of secrets ([`secret_patterns`]).
//!
//! For this check, the page stores fingerprints instead of copies of the secrets. A fingerprint is a keyed hash of
//! [`WINDOW`] consecutive letters and digits, or of all letters and digits of a shorter secret. For a secret that
//! consists mostly of punctuation, all visible characters count instead. The key is new on each visit. From a secret of
//! 16 to 128 letters and digits, the check recognizes every piece of 16 letters and digits. From a longer secret, such
//! as a token, it recognizes every piece of 31 letters and digits. A piece of an authorization code or a client secret
//! with fewer than 16 letters and digits is not dangerous, because at least 25 of the 40 digits of the code, or 17 of
//! the 32 digits of the client secret, are missing from the piece. A token cannot be rebuilt from its fingerprints, not
//! even by brute force, because the fingerprints do not distinguish upper and lower case.

use crate::oauth::credentials::is_client_id;
use crate::report::redaction::decodings::{MIN_SECRET_LEN, decodings, unescaped_variants};
use crate::report::redaction::extract;
use crate::report::redaction::normalize::Normalized;
use crate::report::redaction::secret_patterns;
use crate::text::{is_hex, is_uuid};
use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::hash::Hasher;
use std::hash::DefaultHasher;

/// The length of the pieces that are compared by fingerprint, in letters and digits.
pub const WINDOW: usize = 16;

/// The maximum length of a secret for which every fingerprint is stored, in letters and digits. For a longer secret,
/// such as a token, a fingerprint is stored only at every sixteenth letter or digit. A piece of [`WINDOW`] × 2 − 1
/// letters and digits is still found.
const SPARSE_ABOVE: usize = 128;

/// The fingerprints of all secrets that this page has held. Client IDs and IDs of 24 hexadecimal digits are not secret,
/// so their fingerprints are not stored.
pub struct KnownSecrets {
    /// A SipHash state that has already read the key.
    keyed_hasher: DefaultHasher,
    fingerprints: BTreeSet<u64>,
    /// The combinations of normalization kind ([`Normalized::kind`]) and piece length for which fingerprints are
    /// stored. The piece length is [`WINDOW`], or the full length of a secret that is shorter than [`WINDOW`].
    kinds: BTreeSet<(u8, usize)>,
}

impl KnownSecrets {
    /// Creates an empty set. `key` is a random key for the fingerprints.
    #[must_use]
    pub fn new(key: &[u8]) -> Self {
        let mut keyed_hasher = DefaultHasher::new();
        keyed_hasher.write(key);
        Self { keyed_hasher, fingerprints: BTreeSet::new(), kinds: BTreeSet::new() }
    }

    /// Stores the fingerprints of a secret. No copy of the secret is kept. A client ID, an ID of 24 hexadecimal digits,
    /// and a secret shorter than [`MIN_SECRET_LEN`] are ignored.
    pub fn learn(&mut self, secret: &str) {
        let secret = secret.trim();
        if is_client_id(secret) || is_hex(secret, 24) {
            return;
        }
        for variant in unescaped_variants(secret.as_bytes()) {
            let normalized = Normalized::best(&variant.text);
            let length = normalized.len().min(WINDOW);
            if length < MIN_SECRET_LEN {
                continue;
            }
            self.kinds.insert((normalized.kind(), length));
            let step = if normalized.len() > SPARSE_ABOVE { WINDOW } else { 1 };
            let windows = normalized.windows(length).step_by(step);
            let last = normalized.windows(length).last();
            let fingerprints: Vec<u64> =
                windows.chain(last).map(|piece| self.fingerprint(&normalized, piece)).collect();
            self.fingerprints.extend(fingerprints);
        }
    }

    /// Stores the fingerprints of the client secret. If the client ID is a UUID, its fingerprints are also stored:
    /// HighLevel has no client IDs of this shape, so the UUID must be a secret that was entered in the wrong field.
    pub fn learn_credentials(&mut self, id: &str, secret: &str) {
        self.learn(secret);
        if is_uuid(id.trim()) {
            self.learn(id);
        }
    }

    /// Stores the fingerprints of every possible secret in a response or a pasted text; see
    /// [`extract::possible_secrets`].
    pub fn learn_all(&mut self, text: &str) {
        extract::possible_secrets(text).into_iter().for_each(|secret| self.learn(secret));
    }

    /// True if `text` contains a known secret, or a text with the shape of a secret.
    #[must_use]
    pub fn found_in(&self, text: &str) -> bool {
        decodings(text.as_bytes())
            .iter()
            .any(|decoding| secret_patterns::any(decoding) || self.knows(&decoding.text))
    }

    /// True if this decoded text contains a piece whose fingerprint is stored.
    fn knows(&self, text: &[u8]) -> bool {
        let has_piece = |normalized: &Normalized, length: usize| {
            normalized
                .windows(length)
                .any(|piece| self.fingerprints.contains(&self.fingerprint(normalized, piece)))
        };
        let has_any_piece = |normalized: &Normalized| {
            let kinds = self.kinds.iter().filter(|(kind, _)| *kind == normalized.kind());
            kinds.into_iter().any(|(_, length)| has_piece(normalized, *length))
        };
        Normalized::both(text).iter().any(has_any_piece)
    }

    fn fingerprint(&self, normalized: &Normalized, piece: &[u8]) -> u64 {
        let mut hasher = self.keyed_hasher.clone();
        hasher.write_u8(normalized.kind());
        hasher.write(piece);
        hasher.finish()
    }
}
