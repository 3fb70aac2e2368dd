//! The messages between the tabs of this page. With these messages, the tabs find the tab that opened the install link,
//! and send the authorization code to this tab.
//!
//! A code arrives in the tab in which the install page was open. The tab that opened the install link still holds the
//! client ID and the client secret that the user entered, and may wait for the code. The tabs send messages over a
//! channel whose name contains the random `state` of the install. So only a page of this origin that knows the `state`
//! receives the messages.
//!
//! | from the tab where the code arrived | from the tab that opened the link |
//! |---|---|
//! | [`Asks`](TabMessage::Asks): asks for the tab that opened the install link | [`Wants`](TabMessage::Wants) if this tab waits for the code, otherwise [`Sent`](TabMessage::Sent); both contain the link |
//! | [`Gives`](TabMessage::Gives): passes the code to the tab that replied [`Wants`](TabMessage::Wants) first | [`Taken`](TabMessage::Taken): confirms that the code has arrived |
//!
//! Several tabs may wait with the same `state`: a duplicated tab has a copy of the data that the original tab stores.
//! So each tab that waits for the code sends its name, and the message with the code names the only tab that may take
//! it.

use crate::oauth::credentials::Code;
use alloc::string::String;

/// The prefix of the name of every channel.
const PREFIX: &str = "leg3.";

/// The name of a tab. The name distinguishes the tab from other tabs that wait for the same code.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct TabName(String);

impl TabName {
    /// Makes a name from random bytes: one letter for each byte.
    #[must_use]
    pub fn of(random: [u8; 16]) -> Self {
        Self(random.into_iter().map(|byte| char::from(b'a' + byte % 16)).collect())
    }
}

/// A message from one tab of this page to the other tabs.
pub enum TabMessage {
    /// An authorization code arrived in this tab with the `state` of this channel. Which tab opened the install link?
    Asks,
    /// This tab opened this install link.
    Sent(String),
    /// This tab opened this install link, and waits for the code. The first value is the name of this tab.
    Wants(TabName, String),
    /// The authorization code, for the tab with this name.
    Gives(TabName, Code),
    /// This tab has the code.
    Taken(Code),
}

impl TabMessage {
    /// Converts the message to the text that is sent over the channel.
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

    /// Reads a message. `None` if the text is not a message.
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

/// The name of the channel for this `state`.
#[must_use]
pub fn channel_name(state: &str) -> String {
    [PREFIX, state].concat()
}
