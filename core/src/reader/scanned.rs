//! What was found in a text so far.

use crate::reader::item::Item;
use alloc::string::String;
use alloc::vec::Vec;

/// The most items that are kept. An agency with a thousand sub-accounts saves a token for each.
pub(super) const MOST_ITEMS: usize = 1024;

/// The most scopes that are kept.
const MOST_SCOPES: usize = 500;

/// Collects what is found in a text and in the texts within it.
pub(super) struct Scan {
    pub(super) items: Vec<Item>,
    /// The facts beside tokens in an `.env` file: the name in a token response, and the value.
    pub(super) token_facts: Vec<(&'static str, String)>,
    /// The `state` beside a code, with its name.
    pub(super) state: Option<String>,
    pub(super) depth: u8,
    /// Reads a text within the text. The readers of JSON use it without knowing it.
    read_text: fn(&mut Self, &str),
}

impl Scan {
    /// Nothing was found yet. `read_text` reads a text within the text.
    pub(super) fn new(read_text: fn(&mut Self, &str)) -> Self {
        Self { items: Vec::new(), token_facts: Vec::new(), state: None, depth: 0, read_text }
    }

    /// Reads a text within the text.
    pub(super) fn read_within(&mut self, text: &str) {
        (self.read_text)(self, text);
    }

    /// Adds an item, unless it is there already or there are too many. All scopes of a text are one list.
    pub(super) fn push(&mut self, item: Item) {
        if let Item::Scopes(new) = &item
            && let Some(Item::Scopes(known)) =
                self.items.iter_mut().find(|item| matches!(item, Item::Scopes(_)))
        {
            let room = MOST_SCOPES.saturating_sub(known.len());
            let new: Vec<String> =
                new.iter().filter(|scope| !known.contains(scope)).take(room).cloned().collect();
            return known.extend(new);
        }
        // The same code alone and in an address is one code; the address also has the `state`.
        if let Item::RedirectedWithCode(redirected) = &item {
            self.items.retain(|known| !matches!(known, Item::Code(code) if code.same_as(&redirected.code)));
        }
        if self.items.len() < MOST_ITEMS && !self.items.iter().any(|known| known.same_as(&item)) {
            self.items.push(item);
        }
    }
}
