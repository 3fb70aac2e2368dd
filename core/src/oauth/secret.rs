//! A secret string that is wiped from memory when it is dropped. The type for each kind of secret is in `credentials`.

use alloc::string::String;
use zeroize::Zeroizing;

/// A string that is wiped from memory when it is dropped. A secret cannot be printed, copied or compared by accident.
///
/// `Debug`, `Display`, `Clone` and `PartialEq` are deliberately not implemented: with a derived `Debug`, for example, a
/// log could contain a secret.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes ownership of the text, so that the caller no longer holds this string.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// Returns the secret text. Call this function only where the text is used.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// True when `self` and `other` hold the same text.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        *self.0 == *other.0
    }
}
