//! Types for a client ID, a client secret, an authorization code, an access token and a refresh token. The module also
//! checks the shapes of client IDs and client secrets.
//!
//! Each value is parsed from the user's input or from a response from HighLevel. Parsing trims the text, and returns
//! `None` only if the trimmed text is empty. An unusual shape of a client ID or client secret causes a
//! [`CredentialWarning`] at the field of the value, not an error: the usual shapes were measured, and HighLevel does
//! not promise them (`docs/highlevel.md`).

use crate::oauth::secret::Secret;
use crate::text::{is_hex, is_uuid};
use alloc::string::String;

/// The maximum length of an authorization code in a URL or in a field for a code, in bytes. HighLevel's codes have 40
/// bytes. Many servers limit the length of a URL to about 8 KiB.
pub const LONGEST_CODE: usize = 8 * 1024;

/// The HighLevel app's client ID (RFC 6749 §2.2). Its measured shape is 24 hexadecimal digits, `-`, and a suffix. A
/// client ID is not a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct ClientId(String);

/// The HighLevel app's client secret: the password of this app at HighLevel (RFC 6749 §2.3.1).
pub struct ClientSecret(Secret);

/// An authorization code (RFC 6749 §4.1.2). A code works once, and expires after about ten minutes.
pub struct Code(Secret);

/// An access token (RFC 6749 §1.4), sent with each API call.
pub struct AccessToken(Secret);

/// A refresh token (RFC 6749 §1.5), exchanged for the next token pair. A refresh token works once.
pub struct RefreshToken(Secret);

/// The client credentials, which prove to HighLevel which HighLevel app sends the request (RFC 6749 §2.3.1).
pub struct Credentials {
    /// The client ID, which identifies the HighLevel app.
    pub id: ClientId,
    /// The client secret, which is the password of the HighLevel app.
    pub secret: ClientSecret,
}

impl ClientId {
    /// Trims `text`. `None` if the trimmed text is empty.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self(text.into()))
    }

    /// The client ID as text, as the page sends it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! secret {
    ($name:ident) => {
        impl $name {
            /// Trims `text`. `None` if the trimmed text is empty.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let text = text.trim();
                (!text.is_empty()).then(|| Self(Secret::new(text.into())))
            }

            /// Returns the secret text. Call this function only where the text is used, for example in a request, a
            /// file or the clipboard.
            #[must_use]
            pub fn expose(&self) -> &str {
                self.0.expose()
            }
        }
    };
}

secret!(ClientSecret);
secret!(AccessToken);
secret!(RefreshToken);
secret!(Code);

macro_rules! same_as {
    ($name:ident, $why:literal) => {
        impl $name {
            #[doc = concat!("True when both hold the same text. ", $why)]
            #[must_use]
            pub fn same_as(&self, other: &Self) -> bool {
                self.0.same_as(&other.0)
            }
        }
    };
}

impl RefreshToken {
    /// A copy of the token. A refresh copies the token that it sent, to say which pair the new pair replaces.
    pub(crate) fn copied(&self) -> Self {
        Self(Secret::new(self.expose().into()))
    }
}

same_as!(RefreshToken, "The page needs this comparison because each refresh token works only once.");
same_as!(Code, "The page needs this comparison because each code works only once.");
same_as!(ClientSecret, "The page needs this comparison to recognise a request that is sent again.");

impl Credentials {
    /// True when `self` and `other` have the same client ID and the same client secret.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        self.id == other.id && self.secret.same_as(&other.secret)
    }
}

/// An unusual shape of a client ID or client secret. The page shows a warning, and the user can still send the value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CredentialWarning {
    /// The client ID is 24 hexadecimal digits without the `-suffix`: the install page accepts such a client ID, but the
    /// token endpoint does not.
    IdWithoutSuffix,
    /// The client ID field holds a text with the shape of a client secret (a UUID).
    IdLooksLikeSecret,
    /// The client secret field holds a text with the shape of a client ID, with or without the `-suffix`.
    SecretLooksLikeId,
    /// The client secret field holds a text that begins like a token: `eyJ` for a JWT, or `pit-` for a private
    /// integration token.
    SecretLooksLikeToken,
}

/// Checks the shape of a client ID. Returns a warning if the text looks like a client secret, or like a client ID
/// without the `-suffix`.
#[must_use]
pub fn doubt_about_id(id: &str) -> Option<CredentialWarning> {
    let id = id.trim();
    if is_uuid(id) {
        Some(CredentialWarning::IdLooksLikeSecret)
    } else if is_hex(id, 24) || is_hex(id.trim_end_matches('-'), 24) {
        Some(CredentialWarning::IdWithoutSuffix)
    } else {
        None
    }
}

/// Checks the shape of a client secret. Returns a warning if the text looks like a client ID or a token.
#[must_use]
pub fn doubt_about_secret(secret: &str) -> Option<CredentialWarning> {
    let secret = secret.trim();
    if is_client_id(secret) || is_hex(secret, 24) {
        Some(CredentialWarning::SecretLooksLikeId)
    } else if secret.starts_with("eyJ") || secret.starts_with("pit-") {
        Some(CredentialWarning::SecretLooksLikeToken)
    } else {
        None
    }
}

/// True for the measured shape of a client ID: 24 hexadecimal digits, `-`, and 4 to 16 letters or digits.
#[must_use]
pub fn is_client_id(text: &str) -> bool {
    text.split_once('-').is_some_and(|(app, suffix)| {
        is_hex(app, 24)
            && (4..=16).contains(&suffix.len())
            && suffix.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}
