//! The ways to connect what a person chose, the shortest honest one first. Many need no tokens from this page.
//!
//! Sources for the addresses and menus are in `docs/highlevel.md`, under "Ways to connect a tool".
//!
//! | file | what it holds |
//! |---|---|
//! | `choice` | what a person wants to connect |
//! | `private_token` | with a private integration token |
//! | `own_connection` | with a connection that the tool has of its own |

pub mod choice;
mod own_connection;
mod private_token;

use crate::integrations::manual_steps::ManualStep;
use crate::messages::ways::WayText;
use crate::ways::choice::Choice;
use alloc::vec::Vec;

/// A way to connect something.
pub struct Way {
    /// What it is called. Of the first way: for whom it is.
    pub title: WayText,
    /// A few words below the title of a folded way.
    pub subtitle: Option<WayText>,
    /// What it is, and what it costs.
    pub text: WayText,
    /// What to do, in order. Empty for [`WayKind::Tokens`].
    pub steps: Vec<ManualStep<WayText>>,
    /// What is needed for it.
    pub kind: WayKind,
}

/// What is needed for a way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WayKind {
    /// No app, no code and no tokens from this page.
    WithoutApp,
    /// An app in HighLevel's Marketplace, and no tokens from this page.
    WithApp,
    /// An app, and tokens from this page. An install link begins it.
    Tokens,
}

/// The ways for a choice. There is always a first one.
#[must_use]
pub fn ways(choice: Choice) -> (Way, Vec<Way>) {
    match choice {
        Choice::Make => (
            private_token::in_make(),
            Vec::from([own_connection::of_make(), tokens(WayText::MakeTokens, WayText::OtherPeople)]),
        ),
        Choice::Zapier => {
            (private_token::in_zapier(), Vec::from([tokens(WayText::ZapierTokens, WayText::OtherPeople)]))
        }
        Choice::N8n => (
            own_connection::of_n8n(),
            Vec::from([private_token::in_n8n(), tokens(WayText::N8nTokens, WayText::N8nTokensWhen)]),
        ),
        Choice::Assistant => (own_connection::of_assistants(), Vec::from([private_token::in_assistants()])),
        Choice::Code => (
            private_token::in_code(),
            Vec::from([tokens(WayText::CodeTokens, WayText::OtherPeople), own_connection::of_postman()]),
        ),
        Choice::Webhooks => {
            (webhooks(), Vec::from([tokens(WayText::WebhookTokens, WayText::WebhookTokensWhen)]))
        }
    }
}

/// Tokens from this page.
fn tokens(text: WayText, subtitle: WayText) -> Way {
    Way { title: WayText::Tokens, subtitle: Some(subtitle), text, steps: Vec::new(), kind: WayKind::Tokens }
}

fn webhooks() -> Way {
    let steps = [WayText::WebhookUrl, WayText::WebhookInstall, WayText::WebhookEvents];
    Way {
        title: WayText::WebhooksTitle,
        subtitle: None,
        text: WayText::WebhooksText,
        steps: steps.map(ManualStep::to_do).into(),
        kind: WayKind::WithApp,
    }
}
