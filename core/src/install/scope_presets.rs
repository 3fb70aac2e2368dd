//! Scopes by purpose. Each holds what an agency's install needs to reach its sub-accounts.

use crate::bearer::notice::OAUTH_WRITE;
use crate::bearer::trial::OAUTH_READONLY;

/// Without these an agency's token cannot list its sub-accounts, or get their tokens.
pub const OAUTH: [&str; 2] = [OAUTH_READONLY, OAUTH_WRITE];

/// A purpose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Preset {
    /// Look at contacts.
    ReadContacts,
    /// Make and change contacts.
    WriteContacts,
    /// Read and send messages.
    Messages,
    /// Read calendars, and book.
    Calendars,
    /// Pipelines and deals.
    Opportunities,
    /// What came in through forms and surveys.
    Forms,
    /// Products, orders, transactions, invoices: to look at.
    Payments,
}

impl Preset {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::ReadContacts,
        Self::WriteContacts,
        Self::Messages,
        Self::Calendars,
        Self::Opportunities,
        Self::Forms,
        Self::Payments,
    ];

    /// What it takes, besides [`OAUTH`]. The account can be named with each, so that a token can be tested.
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
