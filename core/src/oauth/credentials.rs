//! What a person brings, and what HighLevel gives: parsed once, then carried as types.
//!
//! Parsing refuses only what could never work (nothing at all). Anything that merely looks odd is a [`Doubt`]:
//! a warning beside the field, never a refusal, because the shapes are measured, not promised.

use super::secret::Secret;
use super::text::{is_hex, is_uuid};
use alloc::string::String;

/// The longest code this page takes for one, in bytes. HighLevel's have 40; servers cut addresses off at about this.
pub const LONGEST_CODE: usize = 8 * 1024;

/// The app's public name at HighLevel: 24 hexadecimal digits, `-`, and a suffix. Not a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct ClientId(String);

/// The app's password at HighLevel.
pub struct ClientSecret(Secret);

/// The authorization code (RFC 6749 §4.1.2): works once, and not for long.
pub struct Code(Secret);

/// An access token, sent with each call of the API.
pub struct AccessToken(Secret);

/// A refresh token, traded for the next pair.
pub struct RefreshToken(Secret);

/// The two values that prove which app is asking (RFC 6749 §2.3.1).
pub struct Credentials {
    /// Which app.
    pub id: ClientId,
    /// Its password.
    pub secret: ClientSecret,
}

impl ClientId {
    /// Trims; `None` when nothing is left.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self(text.into()))
    }

    /// The id as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! secret {
    ($name:ident) => {
        impl $name {
            /// Trims; `None` when nothing is left.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let text = text.trim();
                (!text.is_empty()).then(|| Self(Secret::new(text.into())))
            }

            /// The text itself, for the request, the clipboard, or the eye that asked for it.
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

macro_rules! works_once {
    ($name:ident) => {
        impl $name {
            /// True when both are the same one: what was used once cannot be used again.
            #[must_use]
            pub fn same_as(&self, other: &Self) -> bool {
                self.0.same_as(&other.0)
            }
        }
    };
}

works_once!(RefreshToken);
works_once!(Code);

/// What looks odd about the credentials. Never a reason to refuse them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// 24 hexadecimal digits without the `-suffix`: passes the consent page, then fails here.
    IdWithoutSuffix,
    /// The id field holds something shaped like a secret.
    IdLooksLikeSecret,
    /// The secret field holds something shaped like a client id.
    SecretLooksLikeId,
    /// The secret field holds a token (a JWT, or a private integration token).
    SecretLooksLikeToken,
}

/// What looks odd about a client id, if anything.
#[must_use]
pub fn doubt_about_id(id: &str) -> Option<Doubt> {
    let id = id.trim();
    if is_uuid(id) {
        Some(Doubt::IdLooksLikeSecret)
    } else if is_hex(id, 24) || is_hex(id.trim_end_matches('-'), 24) {
        Some(Doubt::IdWithoutSuffix)
    } else {
        None
    }
}

/// What looks odd about a client secret, if anything.
#[must_use]
pub fn doubt_about_secret(secret: &str) -> Option<Doubt> {
    let secret = secret.trim();
    if is_client_id(secret) || is_hex(secret, 24) {
        Some(Doubt::SecretLooksLikeId)
    } else if secret.starts_with("eyJ") || secret.starts_with("pit-") {
        Some(Doubt::SecretLooksLikeToken)
    } else {
        None
    }
}

/// True for the measured shape of a client id: 24 hexadecimal digits, `-`, 4 to 16 letters or digits.
#[must_use]
pub fn is_client_id(text: &str) -> bool {
    text.split_once('-').is_some_and(|(app, suffix)| {
        is_hex(app, 24)
            && (4..=16).contains(&suffix.len())
            && suffix.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}
