//! The pair of tokens that a refresh returned, and its relation to the tokens on the page.

use crate::oauth::credentials::RefreshToken;
use crate::oauth::response::{HttpResponse, TokenResponse};
use crate::tokens::token_response::Tokens;
use alloc::rc::Rc;

/// A pair of tokens that a refresh returned.
pub struct RenewedPair {
    /// The successful response, which contains an access token.
    pub response: Rc<HttpResponse>,
    /// The refresh token that was sent.
    pub sent: RefreshToken,
    /// True if an earlier response to the same refresh token was successful, too.
    pub is_repeated: bool,
}

impl RenewedPair {
    /// True if this pair replaces `connected`, the tokens on the page. False if the user has put other tokens in the
    /// place of the refreshed pair while the response was awaited. These other tokens may still work.
    #[must_use]
    pub fn replaces(&self, connected: &Tokens) -> bool {
        match &connected.refresh {
            Some(refresh) => refresh.same_as(&self.sent) || self.contains(refresh),
            // If an earlier response was truncated, the page shows its access token, without a refresh token.
            None => self.is_repeated,
        }
    }

    fn contains(&self, refresh: &RefreshToken) -> bool {
        match self.response.read() {
            TokenResponse::Tokens { tokens, .. } => {
                tokens.refresh.is_some_and(|token| token.same_as(refresh))
            }
            _ => false,
        }
    }
}
