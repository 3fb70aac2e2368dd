//! The result of reading a text, and questions to it.

use crate::oauth::credentials::{AccessToken, ClientId, ClientSecret, Code, RefreshToken};
use crate::reader::item::{Item, Kind};
use alloc::string::String;
use alloc::vec::Vec;

/// What was found in a text.
#[derive(Default)]
pub struct Reading {
    /// Everything that was found, in the order of the text. Empty if nothing is known. No value occurs twice.
    pub items: Vec<Item>,
    /// True if something around the values was taken off, such as quotes, a comma or a name.
    pub was_cleaned: bool,
}

impl Reading {
    /// The kinds of everything that was found.
    #[must_use]
    pub fn kinds(&self) -> Vec<Kind> {
        self.items.iter().map(Item::kind).collect()
    }

    /// True if something of this kind was found.
    #[must_use]
    pub fn has(&self, kind: Kind) -> bool {
        self.items.iter().any(|item| item.kind() == kind)
    }

    /// The only code, alone or in an address. `None` if there is none, or more than one.
    #[must_use]
    pub fn code(&self) -> Option<&Code> {
        self.only(|item| match item {
            Item::Code(code) => Some(code),
            Item::RedirectedWithCode(redirected) => Some(&redirected.code),
            _ => None,
        })
    }

    /// The only client id.
    #[must_use]
    pub fn client_id(&self) -> Option<&ClientId> {
        self.only(|item| match item {
            Item::ClientId(id) => Some(id),
            _ => None,
        })
    }

    /// The only client secret.
    #[must_use]
    pub fn client_secret(&self) -> Option<&ClientSecret> {
        self.only(|item| match item {
            Item::ClientSecret(secret) => Some(secret),
            _ => None,
        })
    }

    /// The only access token that stands alone, a private integration token included.
    #[must_use]
    pub fn access_token(&self) -> Option<&AccessToken> {
        self.only(|item| match item {
            Item::AccessToken(token) | Item::PrivateToken(token) => Some(token),
            _ => None,
        })
    }

    /// The only refresh token that stands alone.
    #[must_use]
    pub fn refresh_token(&self) -> Option<&RefreshToken> {
        self.only(|item| match item {
            Item::RefreshToken(token) => Some(token),
            _ => None,
        })
    }

    /// The scopes.
    #[must_use]
    pub fn scopes(&self) -> Option<&[String]> {
        self.only(|item| match item {
            Item::Scopes(scopes) => Some(scopes),
            _ => None,
        })
        .map(Vec::as_slice)
    }

    /// The value that `pick` takes out of exactly one item.
    fn only<'a, T>(&'a self, pick: impl Fn(&'a Item) -> Option<&'a T>) -> Option<&'a T> {
        let mut picked = self.items.iter().filter_map(pick);
        let first = picked.next()?;
        picked.next().is_none().then_some(first)
    }
}
