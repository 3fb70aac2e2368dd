//! The messages with which two tabs of this page find out which of them a code belongs to, and pass it on.
//!
//! A code arrives in the tab in which the install page was open. The tab that opened the install link may still wait
//! for the code: it holds the client id and the secret. The tabs talk over a channel that is named by the random
//! `state` of the install, so only a page of this origin that knows the `state` hears them.
//!
//! | from the tab where the code arrived | from the tab that opened the link |
//! |---|---|
//! | [`Asks`](TabMessage::Asks): did one of you open this link? | [`Sent`](TabMessage::Sent), or [`Wants`](TabMessage::Wants) while it waits for the code; both with the link |
//! | [`Gives`](TabMessage::Gives) the code to the first tab that wants it | [`Taken`](TabMessage::Taken): I have it |
//!
//! Several tabs may wait with the same `state`: a duplicated tab has what its original stores. So a tab that wants the
//! code names itself, and the code is for that tab only.

use crate::oauth::credentials::Code;
use alloc::string::String;

/// What the name of every channel begins with.
const PREFIX: &str = "leg3.";

/// The name by which a tab is told from others that wait for the same code.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct TabName(String);

impl TabName {
    /// The name that is made of these random bytes: a letter for each.
    #[must_use]
    pub fn of(random: [u8; 16]) -> Self {
        Self(random.into_iter().map(|byte| char::from(b'a' + byte % 16)).collect())
    }
}

/// A message from one tab to the others.
pub enum TabMessage {
    /// A code arrived here with the `state` of this channel. Which tab opened the install link?
    Asks,
    /// This tab opened this install link.
    Sent(String),
    /// This tab opened this install link, and waits for the code. It has this name.
    Wants(TabName, String),
    /// The code, for the tab of this name.
    Gives(TabName, Code),
    /// This tab has the code.
    Taken(Code),
}

impl TabMessage {
    /// The message as text, for the channel.
    #[must_use]
    pub fn write(&self) -> String {
        match self {
            Self::Asks => "asks".into(),
            Self::Sent(link) => ["sent\n", link].concat(),
            Self::Wants(tab, link) => ["wants\n", &tab.0, "\n", link].concat(),
            Self::Gives(tab, code) => ["gives\n", &tab.0, "\n", code.expose()].concat(),
            Self::Taken(code) => ["taken\n", code.expose()].concat(),
        }
    }

    /// Reads a message. `None` if the text is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_once('\n').unwrap_or((text, ""));
        match kind {
            "asks" => Some(Self::Asks),
            "sent" => Some(Self::Sent(rest.into())),
            "wants" => {
                let (tab, link) = rest.split_once('\n')?;
                Some(Self::Wants(TabName(tab.into()), link.into()))
            }
            "gives" => {
                let (tab, code) = rest.split_once('\n')?;
                Some(Self::Gives(TabName(tab.into()), Code::parse(code)?))
            }
            "taken" => Code::parse(rest).map(Self::Taken),
            _ => None,
        }
    }
}

/// The name of the channel of this `state`.
#[must_use]
pub fn channel_name(state: &str) -> String {
    [PREFIX, state].concat()
}
