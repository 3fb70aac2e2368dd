//! Scope presets: groups of scopes by purpose, such as "read contacts".
//!
//! A preset holds the scopes of one purpose. [`OAUTH`] holds the two scopes that an agency's install needs in
//! addition, to reach its sub-accounts.

use crate::api::token_test::OAUTH_READONLY;
use crate::tokens::warnings::OAUTH_WRITE;

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
