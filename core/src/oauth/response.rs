//! An HTTP response, unchanged, and its meaning as a response from the token endpoint (RFC 6749 §5.1 and §5.2).

use crate::oauth::classify_error::classify;
use crate::oauth::error_response::{ErrorDetails, ErrorResponse};
use crate::oauth::json::{Json, salvage};
use crate::oauth::secret::Secret;
use crate::tokens::token_response::Tokens;
use alloc::string::String;
use alloc::vec::Vec;

/// The value of `status` in a response that the user pasted. It is not an HTTP status.
pub const PASTED: u16 = 0;

/// An HTTP response from the token endpoint or the API, or a pasted response.
///
/// The body of a successful response may contain tokens, so every body is treated as a secret.
pub struct HttpResponse {
    /// The HTTP status. [`PASTED`] for a pasted response.
    pub status: u16,
    /// The headers that the browser lets the page read. Each header is a pair of name and value.
    pub headers: Vec<(String, String)>,
    /// The part of the body that arrived, as text.
    pub body: Secret,
    /// False if the connection broke before the end of the body.
    pub complete: bool,
}

/// The meaning of an HTTP response.
pub enum TokenResponse {
    /// A successful response with tokens.
    Tokens {
        /// The tokens, and the other fields of the response.
        tokens: Tokens,
        /// True if the response was truncated or damaged, and only its complete members were read. Later members may be
        /// missing, such as the refresh token.
        salvaged: bool,
    },
    /// An error response from HighLevel, or from a proxy or firewall in front of HighLevel. Also a pasted response
    /// without tokens.
    Refused(ErrorResponse, ErrorDetails),
    /// A successful response without readable tokens.
    Unreadable(Unreadable),
}

/// The reason why a successful response (2xx) has no readable tokens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unreadable {
    /// The body is empty or blank.
    Empty,
    /// The body is not complete JSON, and contains no complete access token.
    Broken,
    /// The body is complete JSON, but has no access token.
    NoTokens,
}

impl HttpResponse {
    /// True for a 2xx status. After a response with this status, the authorization code or refresh token of the request
    /// is used up, whatever the body contains.
    #[must_use]
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// True for a 2xx status with a body that is not empty.
    #[must_use]
    pub fn is_nonempty_success(&self) -> bool {
        self.is_success() && !self.body.expose().is_empty()
    }

    /// Reads the meaning of the response. The content type is ignored: a body that parses as JSON is treated as JSON.
    #[must_use]
    pub fn read(&self) -> TokenResponse {
        let body = self.body.expose();
        let parsed = Json::parse(body);
        let salvaged = parsed.is_none();
        let json = parsed.or_else(|| salvage(body).filter(|_| self.is_success() || self.status == PASTED));
        let tokens = json.as_ref().and_then(Tokens::read);
        match (tokens, self.is_success()) {
            (Some(tokens), true) => TokenResponse::Tokens { tokens, salvaged },
            (Some(tokens), false) if self.status == PASTED => TokenResponse::Tokens { tokens, salvaged },
            (None, true) if body.trim().is_empty() => TokenResponse::Unreadable(Unreadable::Empty),
            (None, true) if salvaged => TokenResponse::Unreadable(Unreadable::Broken),
            (None, true) => TokenResponse::Unreadable(Unreadable::NoTokens),
            _ => TokenResponse::Refused(
                classify(self.status_in(json.as_ref()), json.as_ref()),
                json.as_ref().map(ErrorDetails::read).unwrap_or_default(),
            ),
        }
    }

    /// The status of the response. For a pasted response, this is the status that its body names, or [`PASTED`] if the
    /// body names none.
    fn status_in(&self, body: Option<&Json>) -> u16 {
        let named = body.and_then(|body| body.get("statusCode")).and_then(Json::number);
        if self.status == PASTED { named.map_or(PASTED, |status| status as u16) } else { self.status }
    }

    /// The messages and trace ID of an error response. Empty for any other response.
    #[must_use]
    pub fn error_details(&self) -> ErrorDetails {
        match self.read() {
            TokenResponse::Refused(_, details) => details,
            _ => ErrorDetails::default(),
        }
    }

    /// True for an error response from HighLevel itself: a 4xx status other than 429, with a JSON object as the body.
    /// The page expects such a response to the probe.
    #[must_use]
    pub fn is_highlevel_error(&self) -> bool {
        (400..500).contains(&self.status)
            && self.status != 429
            && Json::parse(self.body.expose()).is_some_and(|body| body.is_object())
    }
}
