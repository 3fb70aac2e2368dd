//! The result of reading a text, and queries on this result.

use crate::oauth::credentials::{AccessToken, ClientId, ClientSecret, Code, RefreshToken};
use crate::reader::item::{Item, Kind};
use alloc::string::String;
use alloc::vec::Vec;

/// The result of reading a text.
#[derive(Default)]
pub struct Reading {
    /// The items that were found. A token response that was joined from two tokens comes first. Then come the items in
    /// JSON, then addresses, then other values, then error texts. Empty if the reader found nothing. No item occurs
    /// twice.
    pub items: Vec<Item>,
    /// True if the text differs from its repaired and cleaned form in more than white space at its ends. For example,
    /// quotes, a comma, a name or invisible characters were removed.
    pub was_cleaned: bool,
}

impl Reading {
    /// The kinds of all items.
    #[must_use]
    pub fn kinds(&self) -> Vec<Kind> {
        self.items.iter().map(Item::kind).collect()
    }

    /// True if there is an item of this kind.
    #[must_use]
    pub fn has(&self, kind: Kind) -> bool {
        self.items.iter().any(|item| item.kind() == kind)
    }

    /// The only authorization code, alone or in an address. `None` if there is no code, or more than one.
    #[must_use]
    pub fn code(&self) -> Option<&Code> {
        self.only(|item| match item {
            Item::Code(code) => Some(code),
            Item::RedirectedWithCode(redirected) => Some(&redirected.code),
            _ => None,
        })
    }

    /// The only client ID. `None` if there is no client ID, or more than one.
    #[must_use]
    pub fn client_id(&self) -> Option<&ClientId> {
        self.only(|item| match item {
            Item::ClientId(id) => Some(id),
            _ => None,
        })
    }

    /// The only client secret. `None` if there is no client secret, or more than one.
    #[must_use]
    pub fn client_secret(&self) -> Option<&ClientSecret> {
        self.only(|item| match item {
            Item::ClientSecret(secret) => Some(secret),
            _ => None,
        })
    }

    /// The only access token or private integration token outside a token response. `None` if there is none, or more
    /// than one.
    #[must_use]
    pub fn access_token(&self) -> Option<&AccessToken> {
        self.only(|item| match item {
            Item::AccessToken(token) | Item::PrivateToken(token) => Some(token),
            _ => None,
        })
    }

    /// The only refresh token outside a token response. `None` if there is none, or more than one.
    #[must_use]
    pub fn refresh_token(&self) -> Option<&RefreshToken> {
        self.only(|item| match item {
            Item::RefreshToken(token) => Some(token),
            _ => None,
        })
    }

    /// The scopes in the text, as one list. The scopes in an install link or a token response are not included. `None`
    /// if there are no other scopes.
    #[must_use]
    pub fn scopes(&self) -> Option<&[String]> {
        self.only(|item| match item {
            Item::Scopes(scopes) => Some(scopes),
            _ => None,
        })
        .map(Vec::as_slice)
    }

    /// The value that `pick` returns, if `pick` returns a value for exactly one item. Otherwise, `None`.
    fn only<'a, T>(&'a self, pick: impl Fn(&'a Item) -> Option<&'a T>) -> Option<&'a T> {
        let mut picked = self.items.iter().filter_map(pick);
        let first = picked.next()?;
        picked.next().is_none().then_some(first)
    }
}
