//! Passes a secret to a closure, for a view, the clipboard or a file.

use crate::browser::page_address::own_address;
use crate::store::Store;
use leg3_core::exchange::reducer::Exchange;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leg3_core::oauth::form_encoding::encoded;
use leg3_core::oauth::response::{HttpResponse, PASTED};
use leg3_core::oauth::secret::Secret as SecretText;
use leg3_core::report::redaction::known_secrets::KnownSecrets;
use leptos::prelude::WithValue;
use std::rc::Rc;

/// A secret that the store may hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Secret {
    /// The authorization code.
    Code,
    /// The access token of the account on the screen.
    AccessToken,
    /// The refresh token of the account on the screen.
    RefreshToken,
    /// Both tokens, as the unchanged body of HighLevel's response.
    AllTokens,
    /// The unchanged body of the response that [`Store::answer_facts`] describes. For a response of the exchange, the
    /// bodies of earlier successful responses follow.
    Answer,
}

impl Store {
    /// Calls `look` with the text of a secret. `None` if the store does not hold it.
    ///
    /// `look` must not dispatch an event.
    pub fn reveal<T>(self, secret: Secret, look: impl FnOnce(&str) -> T) -> Option<T> {
        match secret {
            Secret::Code => self.with_exchange(|exchange| Some(look(exchange.state.code()?.expose()))),
            Secret::AccessToken => self.with_tokens(|tokens, _| look(tokens.access.expose())),
            Secret::RefreshToken => {
                self.with_tokens(|tokens, _| Some(look(tokens.refresh.as_ref()?.expose()))).flatten()
            }
            Secret::AllTokens => self.with_tokens(|_, response| look(response.body.expose())),
            Secret::Answer => match self.minted() {
                Some(response) => Some(look(response.body.expose())),
                None => self.with_exchange(|exchange| Some(look(answer(exchange)?.expose()))),
            },
        }
    }
}

impl Store {
    /// Calls `look` with the access token and the refresh token of the main pair. The refresh token is empty if there
    /// is none. `look` must not dispatch an event.
    pub fn reveal_connected<T>(self, look: impl FnOnce(&str, &str) -> T) -> Option<T> {
        self.with_connected(|tokens| {
            look(tokens.access.expose(), tokens.refresh.as_ref().map_or("", |token| token.expose()))
        })
    }
}

impl Store {
    /// The address of this page with the authorization code and its `state` after the `#`. The part after the `#` is
    /// not sent to any server. `None` if there is no code.
    #[must_use]
    pub fn address_with_code(self) -> Option<String> {
        let state = self.flows.with_value(|flows| encoded(&flows.state));
        self.reveal(Secret::Code, |code| {
            [&own_address(), "#code=", &encoded(code), "&state=", &state].concat()
        })
    }
}

impl Store {
    /// Adds the fingerprints of the main pair, of the sub-account tokens, and of the responses that may contain a
    /// token. [`learn_refresh_secrets`](Self::learn_refresh_secrets) adds the fingerprints of the replaced pair.
    pub fn learn_token_secrets(self, known: &mut KnownSecrets) {
        self.with_connected(|tokens| {
            known.learn(tokens.access.expose());
            tokens.refresh.iter().for_each(|token| known.learn(token.expose()));
        });
        self.with_exchange(|exchange| {
            let current = exchange.state.response().filter(|it| it.is_success() || it.status == PASTED);
            for response in current.into_iter().chain(&exchange.received) {
                known.learn_all(response.body.expose());
            }
        });
        self.with_queue(|queue| {
            let minted = queue.minted.iter().map(|(_, response)| response);
            for response in minted.chain(&queue.unreadable_successes) {
                known.learn_all(response.body.expose());
            }
        });
    }
}

/// Facts about the response. None of them is secret.
#[derive(Clone, PartialEq, Eq)]
pub struct AnswerFacts {
    /// The HTTP status, and the headers.
    pub head: String,
    /// The length of the body in bytes.
    pub length: usize,
    /// True if the whole body arrived.
    pub is_complete: bool,
    /// True if this response, or an earlier response of the exchange, may contain tokens.
    pub is_secret: bool,
}

impl Store {
    /// The facts about a response. If the screen shows a sub-account's token, the response is the one with this token.
    /// Otherwise, the response is the one that led to the state of the exchange. `None` if there is no response.
    #[must_use]
    pub fn answer_facts(self) -> Option<AnswerFacts> {
        self.with_exchange(|exchange| {
            let response = self.minted().or_else(|| responses(exchange).into_iter().next())?;
            Some(AnswerFacts {
                head: head(&response),
                length: response.body.expose().len(),
                is_complete: response.complete,
                is_secret: response.is_success()
                    || response.status == PASTED
                    || !exchange.received.is_empty(),
            })
        })
    }
}

fn head(response: &HttpResponse) -> String {
    let status = match response.status {
        PASTED => text_of(ExchangeText::StatusPasted).into(),
        status => status.to_string(),
    };
    let mut head = [text_of(ExchangeText::Status), ": ", &status].concat();
    for (name, value) in &response.headers {
        head.push_str(&["\n", name, ": ", value].concat());
    }
    head
}

/// The bodies of the responses. The response that led to this state comes first, followed by the earlier successful
/// responses.
fn answer(exchange: &Exchange) -> Option<SecretText> {
    let responses = responses(exchange);
    let mut text = String::from(responses.first()?.body.expose());
    for earlier in responses.iter().skip(1) {
        text.push_str(&["\n\n", text_of(ExchangeText::EarlierAnswers), "\n", earlier.body.expose()].concat());
    }
    Some(SecretText::new(text))
}

/// The response that led to this state, then every earlier successful response.
fn responses(exchange: &Exchange) -> Vec<Rc<HttpResponse>> {
    let current = exchange.state.response();
    let is_other =
        |response: &&Rc<HttpResponse>| current.is_none_or(|current| !Rc::ptr_eq(current, response));
    current.into_iter().chain(exchange.received.iter().filter(is_other)).cloned().collect()
}
