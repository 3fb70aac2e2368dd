//! The token requests (RFC 6749 §4.1.3 and §6): made only from parsed parts, gone once sent.

use super::credentials::{Code, Credentials, RefreshToken};
use super::form;
use crate::highlevel::{PROBE, token_endpoint};
use alloc::string::String;
use alloc::vec::Vec;
use zeroize::Zeroizing;

/// The only method the token endpoint takes.
pub const METHOD: &str = "POST";

/// The headers of every token request. With these, and no others, a browser asks no permission first (no preflight).
pub const HEADERS: [(&str, &str); 2] =
    [("Content-Type", "application/x-www-form-urlencoded"), ("Accept", "application/json")];

/// Whom the tokens are for, in HighLevel's words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UserType {
    /// One sub-account.
    Location,
    /// The agency.
    Company,
}

/// What may be sent along, and usually is not.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// `user_type`; HighLevel decides by who installed, whatever is asked.
    pub user_type: Option<UserType>,
    /// `redirect_uri`; HighLevel's own sample leaves it out.
    pub redirect_uri: Option<String>,
}

/// A request on its way: an address and a body that is wiped when it has been sent.
pub struct TokenRequest {
    /// The whole address.
    pub url: String,
    /// The form, encoded.
    pub body: Zeroizing<Vec<u8>>,
}

impl UserType {
    /// The value of `user_type` and `userType`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Location => "Location",
            Self::Company => "Company",
        }
    }

    /// Reads `Location` or `Company`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Location, Self::Company].into_iter().find(|class| class.as_str() == text)
    }
}

impl TokenRequest {
    /// The one request that trades a code for tokens.
    #[must_use]
    pub fn exchange(code: &Code, credentials: &Credentials, options: &Options) -> Self {
        let secret = credentials.secret.expose();
        Self::new(&exchange_fields(code.expose(), credentials.id.as_str(), secret, options))
    }

    /// The one request that trades a refresh token for the next pair. `user_type` is the class that came with it.
    #[must_use]
    pub fn refresh(token: &RefreshToken, credentials: &Credentials, user_type: Option<UserType>) -> Self {
        let secret = credentials.secret.expose();
        Self::new(&refresh_fields(token.expose(), credentials.id.as_str(), secret, user_type))
    }

    /// An exchange with a made-up code and made-up credentials: harmless, and its answer shows
    /// whether this browser lets the page read what HighLevel says.
    #[must_use]
    pub fn probe() -> Self {
        Self::new(&exchange_fields(PROBE, PROBE, PROBE, &Options::default()))
    }

    fn new(fields: &[(&str, &str)]) -> Self {
        Self { url: token_endpoint(), body: Zeroizing::new(body(fields).into_bytes()) }
    }
}

/// The fields of an exchange, in the order they are sent. A field without a value is left out:
/// HighLevel answers an empty one with 422.
#[must_use]
pub fn exchange_fields<'a>(
    code: &'a str,
    client_id: &'a str,
    client_secret: &'a str,
    options: &'a Options,
) -> Vec<(&'static str, &'a str)> {
    let user_type = options.user_type.map_or("", UserType::as_str);
    let redirect_uri = options.redirect_uri.as_deref().unwrap_or_default();
    let mut fields = Vec::from([
        ("grant_type", "authorization_code"),
        ("client_id", client_id),
        ("client_secret", client_secret),
        ("code", code),
        ("user_type", user_type),
        ("redirect_uri", redirect_uri),
    ]);
    fields.retain(|(_, value)| !value.is_empty());
    fields
}

/// The fields of a refresh (RFC 6749 §6), in the order they are sent. A field without a value is left out.
#[must_use]
pub fn refresh_fields<'a>(
    refresh_token: &'a str,
    client_id: &'a str,
    client_secret: &'a str,
    user_type: Option<UserType>,
) -> Vec<(&'static str, &'a str)> {
    let mut fields = Vec::from([
        ("grant_type", "refresh_token"),
        ("client_id", client_id),
        ("client_secret", client_secret),
        ("refresh_token", refresh_token),
        ("user_type", user_type.map_or("", UserType::as_str)),
    ]);
    fields.retain(|(_, value)| !value.is_empty());
    fields
}

/// The fields as a form body.
#[must_use]
pub fn body(fields: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(512);
    fields.iter().for_each(|(name, value)| form::push(&mut out, name, value));
    out
}
