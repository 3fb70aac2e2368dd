//! Joins items that were found separately: two tokens into one token response, and a `state` with its authorization
//! code.

use crate::reader::item::{Item, Redirected};
use crate::reader::json;
use crate::reader::scanned::Scan;
use alloc::vec::Vec;

impl Scan {
    /// Joins an access token and a refresh token into one token response. The text must contain exactly one of each, no
    /// token response, and no saved text. The scopes and the other facts about the tokens become parts of this
    /// response. The items for scopes and location IDs are removed.
    pub(super) fn join_tokens(&mut self) {
        let is_access = |item: &&Item| matches!(item, Item::AccessToken(_));
        let is_refresh = |item: &&Item| matches!(item, Item::RefreshToken(_));
        let one_of_each = self.items.iter().filter(is_access).count() == 1
            && self.items.iter().filter(is_refresh).count() == 1
            && !self.items.iter().any(|item| matches!(item, Item::TokenAnswer(_) | Item::SavedTokens(_)));
        if !one_of_each {
            return;
        }
        let mut fields: Vec<(&str, &str)> = Vec::new();
        for item in &self.items {
            match item {
                Item::AccessToken(token) => fields.push(("access_token", token.expose())),
                Item::RefreshToken(token) => fields.push(("refresh_token", token.expose())),
                _ => {}
            }
        }
        let scopes = self.items.iter().find_map(|item| match item {
            Item::Scopes(scopes) => Some(scopes.join(" ")),
            _ => None,
        });
        fields.extend(scopes.as_deref().map(|scopes| ("scope", scopes)));
        fields.extend(self.token_facts.iter().map(|(name, value)| (*name, value.as_str())));
        let answer = json::token_answer(&fields);
        self.items.retain(|item| {
            let is_part = matches!(item, Item::AccessToken(_) | Item::RefreshToken(_));
            !is_part && !matches!(item, Item::LocationId(_) | Item::Scopes(_))
        });
        self.items.insert(0, answer);
    }

    /// Adds the value of `state` to the authorization code, if the text contains this value and exactly one code that is
    /// not part of an address. The code then becomes an [`Item::RedirectedWithCode`].
    pub(super) fn join_state(&mut self) {
        let codes = self.items.iter().filter(|item| matches!(item, Item::Code(_))).count();
        let Some(state) = self.state.take().filter(|_| codes == 1) else { return };
        let with_state = |item| match item {
            Item::Code(code) => {
                Item::RedirectedWithCode(Redirected { code, state: state.clone(), error: None })
            }
            other => other,
        };
        self.items = core::mem::take(&mut self.items).into_iter().map(with_state).collect();
    }
}
