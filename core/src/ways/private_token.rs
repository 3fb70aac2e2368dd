//! The ways that use a private integration token. The token belongs to one account, does not expire, and needs no
//! HighLevel app.

use super::{Way, WayKind};
use crate::highlevel::{API_VERSION, ORIGIN};
use crate::integrations::manual_request_field::Blank;
use crate::integrations::manual_steps::{ManualField, ManualStep, ValueSource};
use crate::messages::integrations::IntegrationsText;
use crate::messages::ways::WayText;
use alloc::string::String;
use alloc::vec::Vec;

/// The way that uses Make's HTTP module.
pub(super) fn in_make() -> Way {
    let [method, url, authorization, version] = request();
    let name_and_value =
        |field: ManualField| [ManualField::text("Name", field.name), ManualField { name: "Value", ..field }];
    way(
        WayText::PrivateTitle,
        WayText::MakePrivate,
        [
            ManualStep::to_do(WayText::MakePrivateToken),
            ManualStep::with(WayText::MakeModule, [url, method]),
            ManualStep::with(WayText::MakeHeader, name_and_value(authorization)),
            ManualStep::with(WayText::MakeNextHeader, name_and_value(version)),
            ManualStep::to_do(WayText::MakeRun),
        ],
    )
}

/// The way that uses Zapier's *Custom Request*.
pub(super) fn in_zapier() -> Way {
    way(
        WayText::PrivateTitle,
        WayText::ZapierPrivate,
        [
            ManualStep::to_do(WayText::MakePrivateToken),
            ManualStep::to_do(WayText::ZapierTrigger),
            ManualStep::with(WayText::ZapierRequest, request()),
            ManualStep::to_do(WayText::ZapierTest),
        ],
    )
}

/// The way that uses n8n's *HTTP Request* node.
pub(super) fn in_n8n() -> Way {
    let [method, url, authorization, version] = request();
    Way {
        title: WayText::PrivateRow,
        subtitle: Some(WayText::PrivateRowHint),
        ..way(
            WayText::PrivateRow,
            WayText::N8nPrivate,
            [
                ManualStep::to_do(WayText::MakePrivateToken),
                ManualStep::with(WayText::N8nNode, [method, url]),
                ManualStep::with(WayText::N8nHeaders, [authorization, version]),
                ManualStep::to_do(WayText::N8nRun),
            ],
        )
    }
}

/// The way in which an assistant sends the private integration token to HighLevel's MCP server.
pub(super) fn in_assistants() -> Way {
    let [_, _, authorization, _] = request();
    let location = ManualField::of("locationId", [ValueSource::UserInput(IntegrationsText::YourSubAccount)]);
    let address = ManualField::text("URL", "https://services.leadconnectorhq.com/mcp/");
    Way {
        title: WayText::PrivateRow,
        subtitle: Some(WayText::AssistantPrivateHint),
        ..way(
            WayText::PrivateRow,
            WayText::AssistantPrivate,
            [
                ManualStep::to_do(WayText::MakePrivateToken),
                ManualStep::with(WayText::AssistantServer, [address]),
                ManualStep::with(WayText::AssistantHeaders, [authorization, location]),
            ],
        )
    }
}

/// The way that uses the user's own program code.
pub(super) fn in_code() -> Way {
    way(
        WayText::PrivateTitle,
        WayText::CodePrivate,
        [
            ManualStep::to_do(WayText::MakePrivateToken),
            ManualStep::with(WayText::CodeRequest, request()),
            ManualStep::to_do(WayText::CodeKeep),
        ],
    )
}

fn way(title: WayText, text: WayText, steps: impl Into<Vec<ManualStep<WayText>>>) -> Way {
    Way { title, subtitle: None, text, steps: steps.into(), kind: WayKind::WithoutApp }
}

/// The request that reads contacts. The user fills in the location ID and the token.
fn request() -> [ManualField; 4] {
    let url: String =
        [ORIGIN, "/contacts/?locationId=", Blank::LocationId.placeholder(), "&limit=100"].concat();
    [
        ManualField::text("Method", "GET"),
        ManualField::text("URL", &url),
        ManualField::of("Authorization", [ValueSource::UserInput(IntegrationsText::YourPrivateToken)]),
        ManualField::text("Version", API_VERSION),
    ]
}
