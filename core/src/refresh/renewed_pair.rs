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
            Some(refresh) => refresh.same_as(&self.sent) || self.has_refresh(refresh),
            // If an earlier response was truncated, the page shows its access token, without a refresh token.
            None => self.is_repeated && self.has_access(connected),
        }
    }

    /// True if this pair is on the page already, for example because the user pasted it while the response was awaited.
    #[must_use]
    pub fn is_on_page(&self, connected: &Tokens) -> bool {
        self.has_access(connected) && connected.refresh.as_ref().is_some_and(|token| self.has_refresh(token))
    }

    fn has_refresh(&self, refresh: &RefreshToken) -> bool {
        self.with_tokens(|tokens| tokens.refresh.is_some_and(|token| token.same_as(refresh)))
    }

    fn has_access(&self, connected: &Tokens) -> bool {
        self.with_tokens(|tokens| tokens.access.expose() == connected.access.expose())
    }

    fn with_tokens(&self, check: impl FnOnce(Tokens) -> bool) -> bool {
        match self.response.read() {
            TokenResponse::Tokens { tokens, .. } => check(tokens),
            _ => false,
        }
    }
}
