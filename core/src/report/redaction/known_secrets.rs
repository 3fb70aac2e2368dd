//! Whether a text holds a secret: one that this page has held, whatever it was wrapped in, or anything shaped like one.
//!
//! Encodings are not listed here. A text is read in every way it may have been encoded (`views`), what was read is
//! read again, and each reading is folded to what no quoting, wrapping or change of case can alter (`fold`).
//!
//! What was held is remembered as fingerprints, so that comparing keeps no secret alive: under a key made anew for each
//! visit, of every [`WINDOW`] letters and digits in a row. Every piece of a secret as long as that is found. A shorter
//! one gives nothing away: of a code, 25 of 40 digits are still missing, of a client secret 17 of 32, and nobody guesses
//! those. Folded to lower case, a token cannot be put together again from its fingerprints even by trying.

#[path = "normalize.rs"]
mod fold;
#[path = "extract.rs"]
pub mod opaque;
#[path = "shapes.rs"]
mod shapes;
#[path = "decodings.rs"]
mod views;

use crate::grant::credentials::is_client_id;
use crate::grant::text::is_hex;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::hash::Hasher;
use fold::Folded;
use std::hash::DefaultHasher;
use views::{readings, views};

/// How many letters and digits in a row are compared.
pub const WINDOW: usize = 16;

/// A secret with fewer letters and digits (or, where it is made of signs, fewer signs) is not compared: a piece of text
/// so short is found everywhere. HighLevel's own have 32 at least.
pub const SHORTEST: usize = 8;

/// Of anything longer, a token, every sixteenth window is enough: then every piece of [`WINDOW`] × 2 − 1 is found.
const LONG: usize = 128;

/// What this page has held. The client id is not among it: it is no secret. Nor are ids of its length.
pub struct Held {
    /// SipHash, which has taken in the key.
    seed: DefaultHasher,
    prints: BTreeSet<u64>,
    /// Which kind of pieces were remembered, and how long: [`WINDOW`], or a shorter secret's own length.
    kinds: BTreeSet<(u8, usize)>,
}

impl Held {
    /// Nothing yet. `key` is random.
    #[must_use]
    pub fn new(key: &[u8]) -> Self {
        let mut seed = DefaultHasher::new();
        seed.write(key);
        Self { seed, prints: BTreeSet::new(), kinds: BTreeSet::new() }
    }

    /// Remembers a secret. No copy of it stays.
    pub fn learn(&mut self, secret: &str) {
        let secret = secret.trim();
        if is_client_id(secret) || is_hex(secret, 24) {
            return;
        }
        for reading in readings(secret.as_bytes()) {
            let folded = Folded::best(&reading.text);
            let length = folded.len().min(WINDOW);
            if length < SHORTEST {
                continue;
            }
            self.kinds.insert((folded.kind(), length));
            let step = if folded.len() > LONG { WINDOW } else { 1 };
            let windows = folded.windows(length).step_by(step);
            let last = folded.windows(length).last();
            let prints: Vec<u64> = windows.chain(last).map(|piece| self.print(&folded, piece)).collect();
            self.prints.extend(prints);
        }
    }

    /// Remembers all that may be secret in an answer, or in a text that was pasted; see [`opaque`].
    pub fn learn_all(&mut self, text: &str) {
        opaque::opaque(text).into_iter().for_each(|secret| self.learn(secret));
    }

    /// True where `text` holds a secret.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        views(text.as_bytes()).iter().any(|view| shapes::any(view) || self.knows(&view.text))
    }

    fn knows(&self, text: &[u8]) -> bool {
        let known = |folded: &Folded, length: usize| {
            folded.windows(length).any(|piece| self.prints.contains(&self.print(folded, piece)))
        };
        let of = |folded: &Folded| {
            let kinds = self.kinds.iter().filter(|(kind, _)| *kind == folded.kind());
            kinds.into_iter().any(|(_, length)| known(folded, *length))
        };
        Folded::both(text).iter().any(of)
    }

    fn print(&self, folded: &Folded, piece: &[u8]) -> u64 {
        let mut hasher = self.seed.clone();
        hasher.write_u8(folded.kind());
        hasher.write(piece);
        hasher.finish()
    }
}
