//! The ways in which the tool uses its own connection to HighLevel. The tool itself exchanges the authorization code
//! and refreshes the tokens.

use super::{Way, WayKind};
use crate::integrations::manual_steps::{ManualField, ManualStep};
use crate::messages::ways::WayText;
use alloc::vec::Vec;

/// The way that uses Make's own connection.
pub(super) fn of_make() -> Way {
    let callbacks = [
        ManualField::text("For sub-accounts", "https://www.make.com/oauth/cb/highlevel3"),
        ManualField::text("For agencies", "https://www.make.com/oauth/cb/highlevel4"),
    ];
    Way {
        title: WayText::MakeOwn,
        subtitle: Some(WayText::NeedsApp),
        text: WayText::MakeOwnText,
        steps: Vec::from([
            ManualStep::to_do(WayText::HaveApp),
            ManualStep::with(WayText::AddCallback, callbacks),
            ManualStep::to_do(WayText::MakeConnect),
            ManualStep::to_do(WayText::ToolDoesTheRest),
        ]),
        kind: WayKind::WithApp,
    }
}

/// The way that uses n8n's own credential.
pub(super) fn of_n8n() -> Way {
    let steps = [
        WayText::HaveApp,
        WayText::N8nCredential,
        WayText::N8nCallback,
        WayText::N8nConnect,
        WayText::ToolDoesTheRest,
    ];
    Way {
        title: WayText::N8nOwn,
        subtitle: None,
        text: WayText::N8nOwnText,
        steps: steps.map(ManualStep::to_do).into(),
        kind: WayKind::WithApp,
    }
}

/// The way that uses Postman's own OAuth 2.0 authorization.
pub(super) fn of_postman() -> Way {
    let callbacks = [
        ManualField::text("Callback URL", "https://oauth.pstmn.io/v1/callback"),
        ManualField::text("With “Authorize using browser”", "https://oauth.pstmn.io/v1/browser-callback"),
    ];
    Way {
        title: WayText::PostmanOwn,
        subtitle: Some(WayText::NeedsApp),
        text: WayText::PostmanOwnText,
        steps: Vec::from([
            ManualStep::to_do(WayText::HaveApp),
            ManualStep::with(WayText::AddCallback, callbacks),
            ManualStep::to_do(WayText::PostmanConnect),
        ]),
        kind: WayKind::WithApp,
    }
}

/// The way that uses HighLevel's MCP server. The assistant connects to the server and asks the user to sign in.
pub(super) fn of_assistants() -> Way {
    let addresses = [
        ManualField::text("Claude", "https://services.leadconnectorhq.com/mcp/anthropic/v2"),
        ManualField::text("ChatGPT", "https://services.leadconnectorhq.com/mcp/openai/v2/"),
    ];
    Way {
        title: WayText::AssistantTitle,
        subtitle: None,
        text: WayText::AssistantText,
        steps: Vec::from([
            ManualStep::with(WayText::AssistantAddress, addresses),
            ManualStep::to_do(WayText::AssistantSignIn),
        ]),
        kind: WayKind::WithoutApp,
    }
}
