//! Compares the scopes that the install link asked for with the granted scopes (RFC 6749 §3.3).

use crate::api::token_test::{OAUTH_READONLY, TokenSubject};
use crate::install::scope_check::missing;
use crate::oauth::form_encoding::pairs;
use crate::oauth::request::UserType;
use crate::tokens::token_info::differs;
use crate::tokens::warnings::OAUTH_WRITE;
use alloc::string::String;
use alloc::vec::Vec;

/// The result of the comparison: the scopes that were asked for but not granted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AskedScopes {
    /// The scopes that were asked for but not granted, in the order of the install link.
    pub not_granted: Vec<String>,
    /// The scopes in `not_granted` that the account needs. For a sub-account, `oauth.readonly` and `oauth.write` are
    /// left out, because only an agency uses these scopes.
    pub needed: Vec<String>,
}

impl AskedScopes {
    /// Compares the scopes in `link`, the install link as this page wrote it, with the scopes of `token`.
    ///
    /// `None` if a comparison is not possible: there is no link, the link names no scope, the link belongs to another
    /// HighLevel app, or the scopes of the token are unknown.
    #[must_use]
    pub fn compare(link: &str, token: &TokenSubject) -> Option<Self> {
        let (_, query) = link.split_once('?')?;
        let mut client_id = String::new();
        let mut asked = Vec::new();
        for (name, value) in pairs(query) {
            match &*name {
                "client_id" => client_id = value,
                "scope" => asked.extend(value.split_whitespace().map(String::from)),
                _ => {}
            }
        }
        let is_of_another_app = token.client_id.as_ref().is_some_and(|client| differs(client, &client_id));
        if is_of_another_app || asked.is_empty() || token.scopes.is_empty() {
            return None;
        }
        let not_granted = missing(&asked, &token.scopes);
        let is_sub_account = token.user_type == Some(UserType::Location);
        let is_for_agency = |scope: &str| scope == OAUTH_READONLY || scope == OAUTH_WRITE;
        let needed =
            not_granted.iter().filter(|scope| !(is_sub_account && is_for_agency(scope))).cloned().collect();
        Some(Self { not_granted, needed })
    }
}
