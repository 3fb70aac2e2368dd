//! The tools that a user may want to connect.

use crate::messages::integrations::IntegrationsText;

/// A tool in which the user wants to use the tokens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tool {
    /// Make.
    Make,
    /// Zapier.
    Zapier,
    /// n8n.
    N8n,
    /// Postman.
    Postman,
    /// The user's own program code.
    Code,
}

impl Tool {
    /// All tools, the most requested first.
    pub const ALL: [Self; 5] = [Self::Make, Self::Zapier, Self::N8n, Self::Postman, Self::Code];

    /// The word for the tool in the `state` of an install link, and in the URL fragment that an embedding page sets.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Make => "make",
            Self::Zapier => "zapier",
            Self::N8n => "n8n",
            Self::Postman => "postman",
            Self::Code => "code",
        }
    }

    /// The tool with this word. `None` if no tool has this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.word() == word)
    }

    /// The tool that a `state` of this page names: Make for `make-<random>`. `None` if the `state` names no tool.
    #[must_use]
    pub fn of_state(state: &str) -> Option<Self> {
        Self::parse(state.split_once('-')?.0)
    }

    /// The name of the tool.
    #[must_use]
    pub fn title(self) -> IntegrationsText {
        match self {
            Self::Make => IntegrationsText::Make,
            Self::Zapier => IntegrationsText::Zapier,
            Self::N8n => IntegrationsText::N8n,
            Self::Postman => IntegrationsText::Postman,
            Self::Code => IntegrationsText::ChoiceCode,
        }
    }
}
