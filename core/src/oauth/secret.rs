//! Text that must not linger. What is secret about each kind is said in `credentials`.

use alloc::string::String;
use zeroize::Zeroizing;

/// A string that is wiped when dropped, and that can be neither printed, compared by accident, nor copied.
///
/// There is no `Debug`, `Display`, `Clone` or `PartialEq` on purpose: a secret in a log starts with a derive.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes the text over; the caller keeps no copy.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The text itself, for the one place that needs it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// True when both hold the same text.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        *self.0 == *other.0
    }
}
