//! The account whose tokens the screen shows. It is the account of the main pair, or a sub-account. The main pair is
//! the token pair from the exchange or from a pasted text, or a newer pair that replaced it.

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
    /// The account whose tokens the screen shows.
    #[must_use]
    pub fn subject(self) -> RwSignal<Subject> {
        self.drawn.subject
    }

    /// The name of the account on the screen, from the list, from a saved text, or from a test of the token. Empty if
    /// it is not known.
    #[must_use]
    pub fn account_name(self) -> String {
        let listed = self
            .drawn
            .subject
            .with(|subject| subject.location_id().map(|id| self.name_of(id)).unwrap_or_default());
        if listed.is_empty() { self.tested().map(|tested| tested.name).unwrap_or_default() } else { listed }
    }

    /// The result of the last successful token test, if it tested the account on the screen.
    #[must_use]
    pub fn tested(self) -> Option<TestedAccount> {
        let subject = self.drawn.subject.get();
        self.drawn.tested.get().filter(|tested| tested.subject == subject)
    }

    /// The account and the expiry times of the tokens on the screen. `None` if there are no tokens.
    #[must_use]
    pub fn summary(self) -> Option<TokenSummary> {
        match self.minted() {
            Some(response) => with_minted(&response, |tokens| TokenSummary::of(tokens, None)),
            None => self.connected_summary(),
        }
    }

    /// Like [`summary`](Self::summary), for the main pair.
    #[must_use]
    pub fn connected_summary(self) -> Option<TokenSummary> {
        self.with_exchange(|exchange| succeeded(exchange).map(|succeeded| succeeded.summary.clone()))
    }

    /// The known facts about the tokens on the screen. None of them is secret.
    #[must_use]
    pub fn token_info(self) -> Option<TokenInfo> {
        match self.minted() {
            Some(response) => with_minted(&response, |tokens| TokenInfo::of(tokens, None)),
            None => self.connected_info(),
        }
    }

    /// The known facts about the main pair.
    #[must_use]
    pub fn connected_info(self) -> Option<TokenInfo> {
        self.with_exchange(|exchange| {
            let succeeded = succeeded(exchange)?;
            // The arrival time of a pasted response is not known.
            let received_at = Some(succeeded.received_at).filter(|_| succeeded.response.status != PASTED);
            Some(TokenInfo::of(&succeeded.tokens, received_at))
        })
    }

    /// Reads the tokens on the screen, and the response that contained them.
    pub(super) fn with_tokens<T>(self, read: impl FnOnce(&Tokens, &HttpResponse) -> T) -> Option<T> {
        match self.minted() {
            Some(response) => with_minted(&response, |tokens| read(tokens, &response)),
            None => self.with_exchange(|exchange| {
                succeeded(exchange).map(|succeeded| read(&succeeded.tokens, &succeeded.response))
            }),
        }
    }

    /// Reads the tokens of the main pair.
    pub(super) fn with_connected<T>(self, read: impl FnOnce(&Tokens) -> T) -> Option<T> {
        self.with_exchange(|exchange| succeeded(exchange).map(|succeeded| read(&succeeded.tokens)))
    }

    /// Reads the response that contained the main pair.
    pub(super) fn with_connected_response<T>(self, read: impl FnOnce(&HttpResponse) -> T) -> Option<T> {
        self.with_exchange(|exchange| succeeded(exchange).map(|succeeded| read(&succeeded.response)))
    }

    /// The response with the tokens of the sub-account on the screen. `None` if the screen shows the main pair.
    pub(super) fn minted(self) -> Option<Rc<HttpResponse>> {
        self.drawn.subject.with_untracked(|subject| {
            let wanted = subject.location_id()?;
            self.with_queue(|queue| {
                queue.minted.iter().find(|(id, _)| id == wanted).map(|(_, response)| Rc::clone(response))
            })
        })
    }
}

/// The main pair. `None` if there are no tokens.
fn succeeded(exchange: &Exchange) -> Option<&ExchangeSucceeded> {
    match &exchange.state {
        ExchangeState::Succeeded(succeeded) => Some(succeeded),
        _ => None,
    }
}

/// Reads the tokens in a token response for a sub-account.
pub(super) fn with_minted<T>(response: &HttpResponse, read: impl FnOnce(&Tokens) -> T) -> Option<T> {
    match response.read() {
        TokenResponse::Tokens { tokens, .. } => Some(read(&tokens)),
        _ => None,
    }
}
