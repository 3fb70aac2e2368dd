//! Functions for the install link that a tab stores. They make a new random `state`, set the `state` of the link for a
//! new install, and read a parameter of the link.

use crate::integrations::tool::Tool;
use crate::oauth::form_encoding::pairs;
use alloc::string::String;

/// Makes a new `state` (RFC 6749 §10.12) from the word for the tool and these random bytes as hexadecimal digits:
/// `make-0f3a…`. Without a tool, the `state` consists only of the digits. Returns an empty text if the bytes are all
/// zero, which means that the browser has no random source.
#[must_use]
pub fn new_state(tool: Option<Tool>, random: [u8; 16]) -> String {
    if random == [0; 16] {
        return String::new();
    }
    let mut state = tool.map(|tool| [tool.word(), "-"].concat()).unwrap_or_default();
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
    state.extend(random.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]));
    state
}

/// Sets the parameter `state` of the link to this value, and returns the changed link. An earlier value is removed.
#[must_use]
pub fn with_state(link: &str, state: &str) -> String {
    let (page, query) = link.split_once('?').unwrap_or((link, ""));
    let others = query.split('&').filter(|part| !part.is_empty() && !part.starts_with("state="));
    let mut link = [page, "?"].concat();
    for part in others {
        link.push_str(part);
        link.push('&');
    }
    link.push_str("state=");
    link.push_str(state);
    link
}

/// The value of the parameter `name` in the link. Empty if the link has no such parameter.
#[must_use]
pub fn parameter(link: &str, name: &str) -> String {
    let query = link.split_once('?').map_or("", |(_, query)| query);
    pairs(query).into_iter().find(|(key, _)| key == name).map(|(_, value)| value).unwrap_or_default()
}
