//! The messages by which two tabs of this page find out whose a code is, and hand it over.
//!
//! A code arrives in the tab in which the install page was open. The tab that opened the install link may still wait for
//! the code: it holds the client id and the secret. The tabs talk over a channel that is named by the random `state` of
//! the install, so only a page of this origin that knows the `state` hears them.
//!
//! | from the tab where the code arrived | from the tab that opened the link |
//! |---|---|
//! | [`Asks`](TabMessage::Asks): did one of you open this link? | [`Sent`](TabMessage::Sent), or [`Wants`](TabMessage::Wants) while it waits for the code |
//! | [`Gives`](TabMessage::Gives) the code, after `Wants` | [`Taken`](TabMessage::Taken): I have it |

use crate::oauth::credentials::Code;
use alloc::string::String;

/// What the name of every channel begins with.
const PREFIX: &str = "leg3.";

/// A message from one tab to the others.
pub enum TabMessage {
    /// A code arrived here with the `state` of this channel. Which tab opened the install link?
    Asks,
    /// This tab opened it.
    Sent,
    /// This tab opened it, and waits for the code.
    Wants,
    /// The code.
    Gives(Code),
    /// This tab has the code.
    Taken(Code),
}

impl TabMessage {
    /// The message as text, for the channel.
    #[must_use]
    pub fn write(&self) -> String {
        match self {
            Self::Asks => "asks".into(),
            Self::Sent => "sent".into(),
            Self::Wants => "wants".into(),
            Self::Gives(code) => ["gives\n", code.expose()].concat(),
            Self::Taken(code) => ["taken\n", code.expose()].concat(),
        }
    }

    /// Reads a message. `None` where the text is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (kind, code) = text.split_once('\n').unwrap_or((text, ""));
        match kind {
            "asks" => Some(Self::Asks),
            "sent" => Some(Self::Sent),
            "wants" => Some(Self::Wants),
            "gives" => Code::parse(code).map(Self::Gives),
            "taken" => Code::parse(code).map(Self::Taken),
            _ => None,
        }
    }
}

/// The name of the channel of this `state`.
#[must_use]
pub fn channel_name(state: &str) -> String {
    [PREFIX, state].concat()
}
