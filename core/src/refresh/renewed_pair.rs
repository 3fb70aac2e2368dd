//! The pair of tokens that a refresh returned, and its relation to the tokens on the page.

use crate::oauth::credentials::RefreshToken;
use crate::oauth::response::{HttpResponse, TokenResponse};
use crate::tokens::token_response::Tokens;
use alloc::rc::Rc;

/// The relation between a new pair and the tokens on the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Relation {
    /// The new pair replaces the tokens on the page.
    Successor,
    /// The new pair is on the page already, for example because the user pasted it while the response was awaited.
    OnPage,
    /// While the response was awaited, the user put other tokens in the place of the refreshed pair. These other tokens
    /// may still work, so they stay on the page.
    Unrelated,
}

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
    /// Compares this pair with `connected`, the tokens on the page.
    #[must_use]
    pub fn relation_to(&self, connected: &Tokens) -> Relation {
        let has_access = self.has_access(connected);
        let is_successor = match &connected.refresh {
            Some(refresh) if self.has_refresh(refresh) && has_access => return Relation::OnPage,
            Some(refresh) => refresh.same_as(&self.sent) || self.has_refresh(refresh),
            // If an earlier response was truncated, the page shows its access token, without a refresh token.
            None => self.is_repeated && has_access,
        };
        if is_successor { Relation::Successor } else { Relation::Unrelated }
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
