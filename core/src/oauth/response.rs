//! An HTTP response as it came, and the token response read from it (RFC 6749 §5.1 and §5.2).

use crate::oauth::error_response::{ErrorDetails, ErrorResponse, classify};
use crate::oauth::json::{Json, salvage};
use crate::oauth::jwt_claims;
use crate::oauth::secret::Secret;
use crate::tokens::token_response::Tokens;
use alloc::string::String;
use alloc::vec::Vec;

/// An HTTP response of the token endpoint or the API, kept until the user discards it.
///
/// The body of a success holds tokens, so every body is treated as a secret.
pub struct HttpResponse {
    /// The HTTP status; `0` for a pasted response.
    pub status: u16,
    /// The headers the browser lets the page read, as name and value.
    pub headers: Vec<(String, String)>,
    /// The complete body that arrived, as text.
    pub body: Secret,
    /// False when the connection broke before the end of the body.
    pub complete: bool,
}

/// The meaning of a response.
pub enum TokenResponse {
    /// A success with tokens.
    Tokens {
        /// The tokens and their fields.
        tokens: Tokens,
        /// True where the response was truncated or damaged, and only its complete part was read. Something after the
        /// tokens is missing.
        salvaged: bool,
    },
    /// An error response from HighLevel, or from a proxy or firewall in front of it.
    Refused(ErrorResponse, ErrorDetails),
    /// A success without readable tokens.
    Unreadable(Unreadable),
}

/// Why a success (2xx) has no readable tokens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unreadable {
    /// The body is empty or blank.
    Empty,
    /// The body was truncated or damaged before the end of the access token.
    Broken,
    /// The body is complete JSON, but has no access token.
    NoTokens,
}

/// Turns a bare access token, or private integration token, into the JSON of a token response.
///
/// Takes the last word of `text`. `None` where it does not have the shape of such a token, or is a refresh token.
fn bare_token_as_json(text: &str) -> Option<String> {
    let token = text.split_whitespace().last()?;
    let is_token_byte = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let has_shape = (token.starts_with("eyJ") && token.split('.').count() == 3) || token.starts_with("pit-");
    let is_access_token =
        has_shape && token.bytes().all(is_token_byte) && !jwt_claims::is_refresh_token(token);
    is_access_token.then(|| ["{\"access_token\":\"", token, "\"}"].concat())
}

impl HttpResponse {
    /// Reads a pasted response: a JSON object with tokens or an error, with any text around it; or a bare token.
    ///
    /// The first object with tokens wins, else the last one with an error: the copied text of a terminal contains
    /// other braces, and often a failed attempt before the response. `None` where `text` holds neither.
    #[must_use]
    pub fn pasted(text: &str) -> Option<Self> {
        let mut found = None;
        let mut rest = text;
        while let Some(at) = rest.find('{') {
            rest = rest.get(at..)?;
            let Some((json, length)) = Json::first(rest) else {
                rest = rest.get(1..)?;
                continue;
            };
            let (body, after) = rest.split_at_checked(length)?;
            rest = after;
            let has_tokens = Tokens::read(&json).is_some();
            if has_tokens || ErrorDetails::read(&json) != ErrorDetails::default() {
                found = Some(body);
            }
            if has_tokens {
                break;
            }
        }
        let body = found.map(String::from).or_else(|| bare_token_as_json(text))?;
        Some(Self { status: 0, headers: Vec::new(), body: Secret::new(body), complete: true })
    }

    /// True for a 2xx status. Then the code or refresh token is spent, whatever the body contains.
    #[must_use]
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// True for a 2xx status with a body that is not empty.
    #[must_use]
    pub fn is_nonempty_success(&self) -> bool {
        self.is_success() && !self.body.expose().is_empty()
    }

    /// Reads the meaning of the response. The content type is ignored: what parses as JSON is JSON.
    #[must_use]
    pub fn read(&self) -> TokenResponse {
        let body = self.body.expose();
        let parsed = Json::parse(body);
        let salvaged = parsed.is_none();
        let json = parsed.or_else(|| salvage(body).filter(|_| self.is_success() || self.status == 0));
        let tokens = json.as_ref().and_then(Tokens::read);
        match (tokens, self.is_success()) {
            (Some(tokens), true) => TokenResponse::Tokens { tokens, salvaged },
            (Some(tokens), false) if self.status == 0 => TokenResponse::Tokens { tokens, salvaged },
            (None, true) if body.trim().is_empty() => TokenResponse::Unreadable(Unreadable::Empty),
            (None, true) if salvaged => TokenResponse::Unreadable(Unreadable::Broken),
            (None, true) => TokenResponse::Unreadable(Unreadable::NoTokens),
            _ => TokenResponse::Refused(
                classify(self.status, json.as_ref()),
                json.as_ref().map(ErrorDetails::read).unwrap_or_default(),
            ),
        }
    }

    /// The messages and trace id of an error response. Empty for any other response.
    #[must_use]
    pub fn error_details(&self) -> ErrorDetails {
        match self.read() {
            TokenResponse::Refused(_, details) => details,
            _ => ErrorDetails::default(),
        }
    }

    /// True for an error response from HighLevel itself: a 4xx status other than 429, with a JSON object. This is the
    /// expected response to the probe.
    #[must_use]
    pub fn is_highlevel_error(&self) -> bool {
        (400..500).contains(&self.status)
            && self.status != 429
            && Json::parse(self.body.expose()).is_some_and(|body| body.is_object())
    }
}
