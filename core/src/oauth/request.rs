//! The requests to the token endpoint: the exchange (RFC 6749 §4.1.3), the refresh (§6), and the probe, a request with
//! made-up values.
//!
//! The authorization code, the refresh token and the client credentials have their own types (`credentials`), so a
//! request contains only parsed values. The body of a request is wiped from memory when it is dropped.

use crate::highlevel::{PROBE, token_endpoint};
use crate::oauth::credentials::{Code, Credentials, RefreshToken};
use crate::oauth::form_encoding;
use alloc::string::String;
use alloc::vec::Vec;
use zeroize::Zeroizing;

/// The HTTP method of the requests to the token endpoint, and of the request for a sub-account's token.
pub const METHOD: &str = "POST";

/// The headers of every token request. With exactly these headers, the browser sends no CORS preflight request.
pub const HEADERS: [(&str, &str); 2] =
    [("Content-Type", "application/x-www-form-urlencoded"), ("Accept", "application/json")];

/// The number of a request. It identifies the request to which a response belongs.
pub type Attempt = u32;

/// The user type: HighLevel's term for the class of account to which tokens give access.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UserType {
    /// A sub-account.
    Location,
    /// An agency.
    Company,
}

/// The optional fields of an exchange. By default, the page sends none of them.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// `user_type`. Reports differ on whether HighLevel ignores this field in an exchange. Usually, the user type of
    /// the tokens depends on who installed the HighLevel app (`docs/highlevel.md`).
    pub user_type: Option<UserType>,
    /// `redirect_uri` (RFC 6749 §4.1.3). HighLevel's own sample leaves this field out.
    pub redirect_uri: Option<String>,
}

/// A request to the token endpoint. The body holds secrets, and is wiped from memory when it is dropped.
pub struct TokenRequest {
    /// The complete URL of the token endpoint.
    pub url: String,
    /// The form fields, encoded.
    pub body: Zeroizing<Vec<u8>>,
}

impl UserType {
    /// The user type, as HighLevel writes it in the fields `user_type` and `userType`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Location => "Location",
            Self::Company => "Company",
        }
    }

    /// Reads `Location` or `Company`. `None` for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Location, Self::Company].into_iter().find(|user_type| user_type.as_str() == text)
    }
}

impl TokenRequest {
    /// The request that exchanges an authorization code for tokens (RFC 6749 §4.1.3).
    #[must_use]
    pub fn exchange(code: &Code, credentials: &Credentials, options: &Options) -> Self {
        let secret = credentials.secret.expose();
        Self::new(&exchange_fields(code.expose(), credentials.id.as_str(), secret, options))
    }

    /// The request that exchanges a refresh token for the next token pair (RFC 6749 §6). `user_type` is the user type
    /// that came with the refresh token.
    #[must_use]
    pub fn refresh(token: &RefreshToken, credentials: &Credentials, user_type: Option<UserType>) -> Self {
        let secret = credentials.secret.expose();
        Self::new(&refresh_fields(token.expose(), credentials.id.as_str(), secret, user_type))
    }

    /// The probe: an exchange with a dummy authorization code and dummy credentials. It changes nothing at HighLevel.
    /// Its response shows whether the browser lets the page read HighLevel's responses (CORS).
    #[must_use]
    pub fn probe() -> Self {
        Self::new(&exchange_fields(PROBE, PROBE, PROBE, &Options::default()))
    }

    fn new(fields: &[(&str, &str)]) -> Self {
        Self { url: token_endpoint(), body: Zeroizing::new(body(fields).into_bytes()) }
    }
}

/// The fields of an exchange (RFC 6749 §4.1.3), in the order in which they are sent. A field without a value is left
/// out, because HighLevel responds to an empty field with the status 422.
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

/// The fields of a refresh (RFC 6749 §6), in the order in which they are sent. A field without a value is left out.
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

/// Encodes fields as a form body.
#[must_use]
pub fn body(fields: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(512);
    fields.iter().for_each(|(name, value)| form_encoding::push(&mut out, name, value));
    out
}
