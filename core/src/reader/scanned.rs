//! Collects the items that are found while a text is read.

use crate::reader::item::Item;
use alloc::string::String;
use alloc::vec::Vec;

/// The largest number of items that are kept. The exported tokens of an agency with a thousand sub-accounts include a
/// token for each sub-account.
pub(super) const MOST_ITEMS: usize = 1024;

/// The largest number of scopes that are kept.
const MOST_SCOPES: usize = 500;

/// Collects the items of a text and of the texts inside it.
pub(super) struct Scan {
    pub(super) items: Vec<Item>,
    /// The facts about tokens that the text contains as key-value pairs, such as a location ID in an `.env` file. Each
    /// fact has two parts: the name of the member that contains it in a token response, and the value.
    pub(super) token_facts: Vec<(&'static str, String)>,
    /// The value of `state`, if the text contains a value with this name.
    pub(super) state: Option<String>,
    pub(super) depth: u8,
    /// True while the nodes of an n8n workflow are read. The objects in them are not responses to API calls.
    pub(super) is_in_workflow: bool,
    /// The function that reads a text inside another text, such as a JSON string. The function is a field, so that
    /// `json` does not depend on `scan`.
    read_text: fn(&mut Self, &str),
}

impl Scan {
    /// An empty collector. `read_text` reads a text inside another text.
    pub(super) fn new(read_text: fn(&mut Self, &str)) -> Self {
        Self {
            items: Vec::new(),
            token_facts: Vec::new(),
            state: None,
            depth: 0,
            is_in_workflow: false,
            read_text,
        }
    }

    /// Reads a text that is inside another text.
    pub(super) fn read_within(&mut self, text: &str) {
        (self.read_text)(self, text);
    }

    /// Adds an item. If the list already contains the same item or [`MOST_ITEMS`] items, adds nothing. All scopes of a
    /// text form one item. A redirect with an authorization code replaces the same code without an address.
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
        // An authorization code alone and the same code in an address count as one code. The address is kept, because
        // it may also contain the `state`.
        if let Item::RedirectedWithCode(redirected) = &item {
            self.items.retain(|known| !matches!(known, Item::Code(code) if code.same_as(&redirected.code)));
        }
        if self.items.len() < MOST_ITEMS && !self.items.iter().any(|known| known.same_as(&item)) {
            self.items.push(item);
        }
    }
}
