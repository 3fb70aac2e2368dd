//! The ways to connect the tool that the user chose. The shortest suitable way comes first. Many ways need no tokens
//! from this page.
//!
//! The sources for the URLs and menus are in `docs/highlevel.md`, under "Ways to connect a tool".
//!
//! | file | what it holds |
//! |---|---|
//! | `choice` | the choices of the user |
//! | `private_token` | the ways that use a private integration token |
//! | `own_connection` | the ways that use the tool's own connection to HighLevel |

pub mod choice;
mod own_connection;
mod private_token;

use crate::integrations::manual_steps::ManualStep;
use crate::messages::ways::WayText;
use crate::ways::choice::Choice;
use alloc::vec::Vec;

/// A way to connect a tool.
pub struct Way {
    /// The title of the way. The title of the first way also says what the user does not need.
    pub title: WayText,
    /// The short text below the title of a collapsed way.
    pub subtitle: Option<WayText>,
    /// The description of the way, and its disadvantages.
    pub text: WayText,
    /// The user's steps, in order. Empty for [`WayKind::Tokens`].
    pub steps: Vec<ManualStep<WayText>>,
    /// The prerequisites of the way.
    pub kind: WayKind,
}

/// The prerequisites of a way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WayKind {
    /// The way needs no HighLevel app, no authorization code and no tokens from this page.
    WithoutApp,
    /// The way needs a HighLevel app in the Marketplace, but no tokens from this page.
    WithApp,
    /// The way needs a HighLevel app, and tokens from this page. To get the tokens, the user needs an install link.
    Tokens,
}

/// Returns the ways for this choice: the shortest suitable way, and a list of the other ways.
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

/// The way that uses tokens from this page.
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
