//! Scope presets: groups of scopes by purpose, such as "read contacts".
//!
//! A preset holds the scopes for one purpose. [`OAUTH`] holds two more scopes: if an agency installs the app, the app
//! needs them to reach the agency's sub-accounts.

use crate::api::token_test::OAUTH_READONLY;
use crate::tokens::warnings::OAUTH_WRITE;
use alloc::string::String;
use alloc::vec::Vec;

/// The two scopes that an agency's token needs to list its sub-accounts and to get their tokens.
pub const OAUTH: [&str; 2] = [OAUTH_READONLY, OAUTH_WRITE];

/// The purpose of a group of scopes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Preset {
    /// Read contacts.
    ReadContacts,
    /// Create and change contacts.
    WriteContacts,
    /// Read and send messages.
    Messages,
    /// Read calendars, and book appointments.
    Calendars,
    /// Read and change opportunities (deals), and read their pipelines.
    Opportunities,
    /// Read the submissions of forms and surveys.
    Forms,
    /// Read products, orders, subscriptions, transactions and invoices.
    Payments,
}

impl Preset {
    /// All presets.
    pub const ALL: [Self; 7] = [
        Self::ReadContacts,
        Self::WriteContacts,
        Self::Messages,
        Self::Calendars,
        Self::Opportunities,
        Self::Forms,
        Self::Payments,
    ];

    /// True if every scope of this preset and of [`OAUTH`] is chosen.
    #[must_use]
    pub fn is_chosen(self, chosen: &[String]) -> bool {
        self.scopes().iter().chain(&OAUTH).all(|scope| chosen.iter().any(|known| known == scope))
    }

    /// Returns the chosen scopes after the user presses the button of this preset. If [`Self::is_chosen`] is false, the
    /// press adds the scopes of the preset and [`OAUTH`]. Otherwise, the press removes the scopes of the preset that no
    /// other chosen preset needs. If other chosen presets need all scopes of the preset, the press removes all scopes
    /// of the preset.
    #[must_use]
    pub fn pressed(self, chosen: &[String]) -> Vec<String> {
        let mut scopes = chosen.to_vec();
        if !self.is_chosen(chosen) {
            let missing = |scope: &&str| !chosen.iter().any(|known| known == scope);
            scopes.extend(self.scopes().iter().chain(&OAUTH).copied().filter(missing).map(String::from));
            return scopes;
        }
        let others = Self::ALL.into_iter().filter(|other| *other != self && other.is_chosen(chosen));
        let needed: Vec<&str> = others.flat_map(|other| other.scopes().iter().copied()).collect();
        let own = self.scopes();
        let is_needed = |scope: &&str| needed.contains(scope);
        let keeps_all = own.iter().all(is_needed);
        scopes.retain(|scope| !own.contains(&&**scope) || !keeps_all && is_needed(&&**scope));
        scopes
    }

    /// The scopes of this preset, without [`OAUTH`], in alphabetical order.
    ///
    /// Every preset contains `locations.readonly`, so that the page can show the account's name and test the token.
    #[must_use]
    pub fn scopes(self) -> &'static [&'static str] {
        match self {
            Self::ReadContacts => &["contacts.readonly", "locations.readonly"],
            Self::WriteContacts => {
                &["contacts.readonly", "contacts.write", "locations.readonly", "locations/tags.readonly"]
            }
            Self::Messages => &[
                "contacts.readonly",
                "conversations.readonly",
                "conversations.write",
                "conversations/message.readonly",
                "conversations/message.write",
                "locations.readonly",
            ],
            Self::Calendars => &[
                "calendars.readonly",
                "calendars/events.readonly",
                "calendars/events.write",
                "contacts.readonly",
                "locations.readonly",
            ],
            Self::Opportunities => {
                &["contacts.readonly", "locations.readonly", "opportunities.readonly", "opportunities.write"]
            }
            Self::Forms => &["contacts.readonly", "forms.readonly", "locations.readonly", "surveys.readonly"],
            Self::Payments => &[
                "invoices.readonly",
                "locations.readonly",
                "payments/orders.readonly",
                "payments/subscriptions.readonly",
                "payments/transactions.readonly",
                "products.readonly",
            ],
        }
    }
}
