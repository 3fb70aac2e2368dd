//! Finds the scopes in a text: in a list, or in a sentence.

use crate::install::scope_list::words;
use crate::install::scope_shape::{is_complete_scope, is_scope_like};
use alloc::string::String;
use alloc::vec::Vec;

/// The largest number of entries that are read from a list or a sentence. HighLevel has about 150 scopes.
const MOST: usize = 500;

/// The scopes of a text: every entry of a list of scopes, or the scopes in a sentence. The other words of a sentence
/// are left out.
pub(super) fn all_in(text: &str) -> Vec<String> {
    list(text).unwrap_or_else(|| named(text))
}

/// The entries of a text that is a list of scopes. A text is such a list if all its words look like scopes, and at
/// least half of the words have the ending of a scope. `None` for any other text.
pub(super) fn list(text: &str) -> Option<Vec<String>> {
    let mut entries = entries(text);
    entries.retain(|entry| entry.contains(|character: char| character.is_ascii_alphanumeric()));
    let complete = entries.iter().filter(|entry| is_complete_scope(entry)).count();
    let is_list =
        complete > 0 && complete * 2 >= entries.len() && entries.iter().all(|entry| is_scope_like(entry));
    is_list.then_some(entries)
}

/// True for a text that is one scope.
pub(super) fn is_one(text: &str) -> bool {
    is_complete_scope(text)
}

/// The words of a sentence that have the shape of a scope and end in `.readonly` or `.write`.
fn named(text: &str) -> Vec<String> {
    let is_written = |entry: &String| {
        is_complete_scope(entry) && (entry.ends_with(".readonly") || entry.ends_with(".write"))
    };
    entries(text)
        .into_iter()
        .map(|entry| entry.trim_end_matches(['.', ':', '!', '?']).into())
        .filter(is_written)
        .collect()
}

fn entries(text: &str) -> Vec<String> {
    words(&text.replace("%2F", "/").replace("%2f", "/")).0.into_iter().take(MOST).collect()
}
