//! Reads the input of a field that asks for an authorization code.

use crate::oauth::credentials::{Code, LONGEST_CODE};
use crate::oauth::redirect::{Arrival, Unusable, parse_typed};
use crate::reader::item::{Item, Kind};
use crate::reader::{clean, scan};
use alloc::string::String;
use alloc::vec::Vec;

/// The result of reading the field.
pub enum Entered {
    /// An authorization response: a code alone or in an address, an error in an address, or the reason why there is no
    /// usable code.
    Arrival {
        /// The authorization response.
        arrival: Arrival,
        /// The `state` that came with the response. Empty if there is no `state`.
        state: String,
    },
    /// A text in which the reader found no code. The list contains the kinds of the items that the reader found
    /// instead. It is empty if the reader found nothing.
    ///
    /// HighLevel may change the shape of its codes. So the user can still choose to use the text as a code; see
    /// [`as_code`].
    SomethingElse(Vec<Kind>),
}

/// Reads a text that was entered into a field for an authorization code.
#[must_use]
pub fn read(text: &str) -> Entered {
    let reading = scan::read(text);
    let codes =
        reading.items.iter().filter(|item| matches!(item, Item::Code(_) | Item::RedirectedWithCode(_)));
    match codes.count() {
        0 => {}
        1 => return one_code(reading.items),
        _ => return Entered::Arrival { arrival: Arrival::Unusable(Unusable::Several), state: String::new() },
    }
    let denial = reading.items.iter().find_map(|item| match item {
        Item::RedirectedWithError(error) => Some(error.clone()),
        _ => None,
    });
    if let Some(error) = denial {
        return Entered::Arrival { arrival: Arrival::Denied(error), state: String::new() };
    }
    if let Some(reason) = unusable(text, reading.items.is_empty()) {
        return Entered::Arrival { arrival: Arrival::Unusable(reason), state: String::new() };
    }
    Entered::SomethingElse(reading.kinds())
}

/// The reason why a text in which the reader found no code cannot be used as a code. `None` if there is no such reason.
/// If `is_unknown` is false, the text contains other items. Then the only possible reasons are [`Unusable::Empty`] and
/// [`Unusable::Several`].
fn unusable(text: &str, is_unknown: bool) -> Option<Unusable> {
    match parse_typed(text) {
        // An address with `code=` in it, but without a usable code.
        Arrival::Unusable(reason @ (Unusable::Empty | Unusable::Several)) => Some(reason),
        Arrival::Unusable(Unusable::TooLong) if is_unknown => Some(Unusable::TooLong),
        _ if is_unknown && as_code(text).is_none() => Some(Unusable::NotThere),
        _ => None,
    }
}

/// The authorization response with the only code among `items`.
fn one_code(items: Vec<Item>) -> Entered {
    for item in items {
        match item {
            Item::Code(code) => {
                return Entered::Arrival { arrival: Arrival::Code(code, None), state: String::new() };
            }
            Item::RedirectedWithCode(redirected) => {
                let arrival = Arrival::Code(redirected.code, redirected.error);
                return Entered::Arrival { arrival, state: redirected.state };
            }
            _ => {}
        }
    }
    Entered::SomethingElse(Vec::new())
}

/// Reads a text of any shape as an authorization code, for a user who says that it is a code. If the text is an address
/// with a code, the function returns the code in the address. From any other text, the function removes the surrounding
/// characters, and returns the rest. `None` if the rest is empty, contains white space, or is longer than
/// [`LONGEST_CODE`].
#[must_use]
pub fn as_code(text: &str) -> Option<Code> {
    // In an address, only the value of `code=` is the code.
    if text.contains("code=")
        && let Arrival::Code(code, _) = parse_typed(text)
    {
        return Some(code);
    }
    let text = clean::value(text);
    (text.len() <= LONGEST_CODE && !text.contains(char::is_whitespace)).then(|| Code::parse(&text)).flatten()
}
