//! The tokens that the page holds, and the rules that decide what would be lost if the user left the page.
//!
//! The rules are as strict as the rule for an exchange (`exchange::reducer`), with one exception: a token is not lost
//! if it can be requested again with its agency's saved pair.
//!
//! - The main pair (the pair of the agency, or of the only account) is lost if its refresh token was not saved. A main
//!   pair without a refresh token does not count as lost, because its access token expires within a day.
//! - A sub-account's tokens are lost if they were not saved. Exception: a sub-account's token that came without a
//!   refresh token is not lost if its agency's pair was saved with its refresh token, because the token can be
//!   requested again with that pair.
//! - A response with a sub-account's token is lost if the page still awaits it, or if the page received it but could
//!   not read a token in it.
//!
//! These rules supplement `Exchange::must_warn` and `Refresh::must_warn`, which check the state of an exchange and the
//! state of a refresh. This module holds no secret.

use crate::oauth::request::UserType;
use crate::oauth::response::{HttpResponse, TokenResponse};
use crate::tokens::summary::TokenSummary;
use alloc::vec::Vec;

/// All tokens that the page holds, without their secrets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Holdings {
    /// The pair of the agency, or of the only account.
    pub main: HeldPair,
    /// The tokens of sub-accounts.
    pub sub_accounts: Vec<HeldSubAccount>,
    /// True while a response with a sub-account's token is awaited.
    pub is_waiting: bool,
    /// The number of successful responses in which the page could not read a token. A person may still find a token in
    /// these responses.
    pub unreadable: usize,
}

/// The main pair: the pair of the agency, or of the only account.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HeldPair {
    /// The user type. `None` if it is missing from both the response and the token.
    pub user_type: Option<UserType>,
    /// True if the response contained a refresh token.
    pub has_refresh: bool,
    /// True after the user copied the refresh token, downloaded a file that contains it, or saved all tokens. False for
    /// a new pair.
    pub saved: bool,
}

/// The token of a sub-account.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HeldSubAccount {
    /// True if the response contained a refresh token.
    pub has_refresh: bool,
    /// True if the token can be requested again: the held main pair belongs to an agency, and no ID shows that the
    /// token belongs to another agency.
    pub can_be_made_again: bool,
    /// True after the user copied the sub-account's refresh token, exported the token, or saved all tokens.
    pub saved: bool,
}

impl HeldPair {
    /// The main pair that `summary` describes.
    #[must_use]
    pub fn of(summary: &TokenSummary, saved: bool) -> Self {
        Self { user_type: summary.user_type, has_refresh: summary.has_refresh, saved }
    }

    /// True if the pair has a refresh token that was saved.
    fn is_safe(self) -> bool {
        self.has_refresh && self.saved
    }
}

impl HeldSubAccount {
    /// The sub-account's token in this response. `main` is the summary of the main pair.
    #[must_use]
    pub fn of(response: &HttpResponse, main: &TokenSummary, saved: bool) -> Self {
        let summary = match response.read() {
            TokenResponse::Tokens { tokens, .. } => TokenSummary::of(&tokens, None),
            TokenResponse::Refused(..) | TokenResponse::Unreadable(_) => TokenSummary::default(),
        };
        // If the sub-account's token response or the main pair does not name an agency, both count as tokens of the
        // same agency.
        let is_of_another = summary.company_id.zip(main.company_id.clone()).is_some_and(|(a, b)| a != b);
        let can_be_made_again = main.user_type == Some(UserType::Company) && !is_of_another;
        Self { has_refresh: summary.has_refresh, can_be_made_again, saved }
    }

    /// True if the token would be lost when the user leaves the page.
    fn is_at_risk(self, main: HeldPair) -> bool {
        let is_replaceable = !self.has_refresh && self.can_be_made_again && main.is_safe();
        !self.saved && !is_replaceable
    }
}

impl Holdings {
    /// Holdings with only the main pair, without tokens of sub-accounts.
    #[must_use]
    pub fn only(main: HeldPair) -> Self {
        Self { main, sub_accounts: Vec::new(), is_waiting: false, unreadable: 0 }
    }

    /// True if data would be lost when the user leaves the page. The browser then asks the user before it leaves the
    /// page.
    #[must_use]
    pub fn must_warn(&self) -> bool {
        let main_at_risk = self.main.has_refresh && !self.main.saved;
        main_at_risk || self.is_waiting || self.unreadable > 0 || self.sub_accounts_at_risk() > 0
    }

    /// True if *Save my tokens* is the next step: the main pair was not saved yet, or a sub-account's token would be
    /// lost.
    #[must_use]
    pub fn saving_is_next(&self) -> bool {
        !self.main.saved || self.sub_accounts_at_risk() > 0
    }

    /// The number of sub-account tokens that would be lost.
    #[must_use]
    pub fn sub_accounts_at_risk(&self) -> usize {
        self.sub_accounts.iter().filter(|account| account.is_at_risk(self.main)).count()
    }
}
