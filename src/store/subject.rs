//! Whose tokens the page is about: those that the code was swapped for, or those of a sub-account.

use crate::store::Store;
use crate::store::signals::TestedAccount;
use leg3_core::exchange::reducer::Exchange;
use leg3_core::exchange::state::{ExchangeState, ExchangeSucceeded};
use leg3_core::oauth::response::{HttpResponse, PASTED, TokenResponse};
use leg3_core::tokens::subject::Subject;
use leg3_core::tokens::summary::TokenSummary;
use leg3_core::tokens::token_info::TokenInfo;
use leg3_core::tokens::token_response::Tokens;
use leptos::prelude::*;
use std::rc::Rc;

impl Store {
    /// Whose tokens the screen is about.
    #[must_use]
    pub fn subject(self) -> RwSignal<Subject> {
        self.drawn.subject
    }

    /// The name of the account that the screen is about: from the list, or from a test of its token. Empty if it is not
    /// known.
    #[must_use]
    pub fn account_name(self) -> String {
        let listed = self
            .drawn
            .subject
            .with(|subject| subject.location_id().map(|id| self.name_of(id)).unwrap_or_default());
        if listed.is_empty() { self.tested().map(|tested| tested.name).unwrap_or_default() } else { listed }
    }

    /// What a test of the token of the account that the screen is about said. `None` before one.
    #[must_use]
    pub fn tested(self) -> Option<TestedAccount> {
        let subject = self.drawn.subject.get();
        self.drawn.tested.get().filter(|tested| tested.subject == subject)
    }

    /// Whose the tokens are and when they end. `None` if there are no tokens.
    #[must_use]
    pub fn summary(self) -> Option<TokenSummary> {
        match self.minted() {
            Some(response) => with_minted(&response, |tokens| TokenSummary::of(tokens, None)),
            None => self.connected_summary(),
        }
    }

    /// The same of the tokens that the code was swapped for.
    #[must_use]
    pub fn connected_summary(self) -> Option<TokenSummary> {
        self.with_exchange(|exchange| succeeded(exchange).map(|succeeded| succeeded.summary.clone()))
    }

    /// What is known about the tokens that the screen is about. None of it is secret.
    #[must_use]
    pub fn token_info(self) -> Option<TokenInfo> {
        match self.minted() {
            Some(response) => with_minted(&response, |tokens| TokenInfo::of(tokens, None)),
            None => self.connected_info(),
        }
    }

    /// What is known about the tokens that the code was swapped for.
    #[must_use]
    pub fn connected_info(self) -> Option<TokenInfo> {
        self.with_exchange(|exchange| {
            let succeeded = succeeded(exchange)?;
            // When a pasted answer came, nobody knows.
            let received_at = Some(succeeded.received_at).filter(|_| succeeded.response.status != PASTED);
            Some(TokenInfo::of(&succeeded.tokens, received_at))
        })
    }

    /// Reads the tokens that the screen is about, and the answer that brought them.
    pub(super) fn with_tokens<T>(self, read: impl FnOnce(&Tokens, &HttpResponse) -> T) -> Option<T> {
        match self.minted() {
            Some(response) => with_minted(&response, |tokens| read(tokens, &response)),
            None => self.with_exchange(|exchange| {
                succeeded(exchange).map(|succeeded| read(&succeeded.tokens, &succeeded.response))
            }),
        }
    }

    /// Reads the tokens that the code was swapped for.
    pub(super) fn with_connected<T>(self, read: impl FnOnce(&Tokens) -> T) -> Option<T> {
        self.with_exchange(|exchange| succeeded(exchange).map(|succeeded| read(&succeeded.tokens)))
    }

    /// Reads the answer to the exchange of the code.
    pub(super) fn with_connected_response<T>(self, read: impl FnOnce(&HttpResponse) -> T) -> Option<T> {
        self.with_exchange(|exchange| succeeded(exchange).map(|succeeded| read(&succeeded.response)))
    }

    /// The answer with the tokens of the sub-account that the screen is about.
    pub(super) fn minted(self) -> Option<Rc<HttpResponse>> {
        self.drawn.subject.with_untracked(|subject| {
            let wanted = subject.location_id()?;
            self.with_queue(|queue| {
                queue.minted.iter().find(|(id, _)| id == wanted).map(|(_, response)| Rc::clone(response))
            })
        })
    }
}

/// The tokens that the code was swapped for.
fn succeeded(exchange: &Exchange) -> Option<&ExchangeSucceeded> {
    match &exchange.state {
        ExchangeState::Succeeded(succeeded) => Some(succeeded),
        _ => None,
    }
}

/// Reads the tokens in the answer with a sub-account's token.
pub(super) fn with_minted<T>(response: &HttpResponse, read: impl FnOnce(&Tokens) -> T) -> Option<T> {
    match response.read() {
        TokenResponse::Tokens { tokens, .. } => Some(read(&tokens)),
        _ => None,
    }
}
