//! What the page holds once the tokens are there, and what leaving it would lose.
//!
//! The rules, each as strict as the guard of the exchange (`exchange::reducer`) and the one of the queue before it:
//!
//! - The main pair is lost where its refresh token was not saved. Without one, its access token ends in a day anyway.
//! - A sub-account's refresh token is lost where it was not saved.
//! - A sub-account's token without a refresh token is not lost if the agency's pair that made it was saved with its
//!   refresh token: that pair makes it again.
//! - A response that is awaited, or that arrived and could not be read, is lost.
//!
//! It adds to `Exchange::must_warn` and `Refresh::must_warn`, which know what is in progress there. It holds no secret.

use crate::oauth::request::UserType;
use crate::oauth::response::{HttpResponse, TokenResponse};
use crate::tokens::summary::TokenSummary;
use alloc::vec::Vec;

/// Everything that the page holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Holdings {
    /// The agency's pair, or the one account's.
    pub main: HeldPair,
    /// The tokens of sub-accounts.
    pub sub_accounts: Vec<HeldSubAccount>,
    /// True while the response with a sub-account's token is awaited.
    pub is_waiting: bool,
    /// How many successful responses hold no token that can be read. They may be worth something to a person.
    pub unreadable: usize,
}

/// The main pair.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HeldPair {
    /// The class of account. `None` if neither the response nor the token says it.
    pub user_type: Option<UserType>,
    /// True if the response held a refresh token.
    pub has_refresh: bool,
    /// True after the refresh token was copied, or everything was saved. A new pair is not saved.
    pub saved: bool,
}

/// The token of a sub-account.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HeldSubAccount {
    /// True if the response held a refresh token.
    pub has_refresh: bool,
    /// True if the main pair that is held made it, or belongs to the same agency: then it can be made again.
    pub can_be_made_again: bool,
    /// True after its refresh token was copied, it was exported, or everything was saved.
    pub saved: bool,
}

impl HeldPair {
    /// The main pair of this summary.
    #[must_use]
    pub fn of(summary: &TokenSummary, saved: bool) -> Self {
        Self { user_type: summary.user_type, has_refresh: summary.has_refresh, saved }
    }

    /// True if the refresh token was saved.
    fn is_safe(self) -> bool {
        self.has_refresh && self.saved
    }
}

impl HeldSubAccount {
    /// The sub-account's token in this response. `main` is the main pair.
    #[must_use]
    pub fn of(response: &HttpResponse, main: &TokenSummary, saved: bool) -> Self {
        let summary = match response.read() {
            TokenResponse::Tokens { tokens, .. } => TokenSummary::of(&tokens, None),
            TokenResponse::Refused(..) | TokenResponse::Unreadable(_) => TokenSummary::default(),
        };
        // Where one of them does not name the agency, nothing says that it is another.
        let is_of_another = summary.company_id.zip(main.company_id.clone()).is_some_and(|(a, b)| a != b);
        let can_be_made_again = main.user_type == Some(UserType::Company) && !is_of_another;
        Self { has_refresh: summary.has_refresh, can_be_made_again, saved }
    }

    /// True if leaving the page would lose it.
    fn is_at_risk(self, main: HeldPair) -> bool {
        let is_replaceable = !self.has_refresh && self.can_be_made_again && main.is_safe();
        !self.saved && !is_replaceable
    }
}

impl Holdings {
    /// Only the main pair.
    #[must_use]
    pub fn only(main: HeldPair) -> Self {
        Self { main, sub_accounts: Vec::new(), is_waiting: false, unreadable: 0 }
    }

    /// True if leaving the page would lose something, so that the browser has to ask first.
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

    /// How many sub-accounts' tokens would be lost.
    #[must_use]
    pub fn sub_accounts_at_risk(&self) -> usize {
        self.sub_accounts.iter().filter(|account| account.is_at_risk(self.main)).count()
    }
}
