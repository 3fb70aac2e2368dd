//! The choices of a user who wants to connect a tool.

use crate::integrations::tool::Tool;
use crate::messages::start::StartText;

/// An answer to *What do you want to connect?*
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Choice {
    /// Make.
    Make,
    /// Zapier.
    Zapier,
    /// n8n.
    N8n,
    /// Claude, ChatGPT and other assistants.
    Assistant,
    /// The user's own program code, or Postman.
    Code,
    /// Only webhooks. The user's tool sends no requests to HighLevel.
    Webhooks,
}

impl Choice {
    /// All choices, in the order of display.
    pub const ALL: [Self; 6] =
        [Self::Make, Self::Zapier, Self::N8n, Self::Assistant, Self::Code, Self::Webhooks];

    /// The word for the choice in the page's HTML.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Assistant => "assistant",
            Self::Webhooks => "webhooks",
            Self::Make => Tool::Make.word(),
            Self::Zapier => Tool::Zapier.word(),
            Self::N8n => Tool::N8n.word(),
            Self::Code => Tool::Code.word(),
        }
    }

    /// The choice with this word. `None` if no choice has this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.word() == word)
    }

    /// The tool that can use tokens from this page. `None` if the choice has no such tool.
    #[must_use]
    pub fn tool(self) -> Option<Tool> {
        match self {
            Self::Make => Some(Tool::Make),
            Self::Zapier => Some(Tool::Zapier),
            Self::N8n => Some(Tool::N8n),
            Self::Code => Some(Tool::Code),
            Self::Assistant | Self::Webhooks => None,
        }
    }

    /// The choice for a tool.
    #[must_use]
    pub fn of_tool(tool: Tool) -> Self {
        match tool {
            Tool::Make => Self::Make,
            Tool::Zapier => Self::Zapier,
            Tool::N8n => Self::N8n,
            Tool::Postman | Tool::Code => Self::Code,
        }
    }

    /// The title on the choice's tile.
    #[must_use]
    pub fn title(self) -> StartText {
        match self {
            Self::Make => StartText::Make,
            Self::Zapier => StartText::Zapier,
            Self::N8n => StartText::N8n,
            Self::Assistant => StartText::Assistant,
            Self::Code => StartText::Code,
            Self::Webhooks => StartText::Webhooks,
        }
    }
}
