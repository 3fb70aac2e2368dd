//! Scopes in a text: a list of them, or their names in a sentence.

use crate::reader::shapes;
use alloc::string::String;
use alloc::vec::Vec;

/// The most entries of a list that are looked at. HighLevel has about 150 scopes.
const MOST: usize = 500;

/// The scopes of a text: every entry of a list of scopes, or the scopes that are named in a sentence. The words of a
/// sentence are none.
pub(super) fn all_in(text: &str) -> Vec<String> {
    list(text).unwrap_or_else(|| named(text))
}

/// The words of a sentence that are written like HighLevel's scopes.
fn named(text: &str) -> Vec<String> {
    let is_separator = |character: char| character.is_whitespace() || ",;\"'`()[]".contains(character);
    let words = text.split(is_separator).map(|word| word.trim_end_matches(['.', ':', '!', '?']));
    words.filter(|word| shapes::is_written_scope(word)).take(MOST).map(String::from).collect()
}

/// The entries of a text that is a list of scopes: at least half of its words are shaped like scopes, and no other word
/// ends a sentence.
pub(super) fn list(text: &str) -> Option<Vec<String>> {
    let is_separator = |character: char| character.is_whitespace() || ",;+\"'`[](){}<>•|".contains(character);
    let text = text.replace("%20", " ");
    let entries: Vec<&str> = text.split(is_separator).filter(|part| !part.is_empty()).take(MOST).collect();
    let shaped = entries.iter().filter(|entry| shapes::is_scope(entry)).count();
    let is_word = |entry: &&str| {
        let is_scope_byte = |byte: u8| byte.is_ascii_alphanumeric() || b"./-_:".contains(&byte);
        entry.bytes().all(is_scope_byte) && !entry.ends_with(['.', ':']) && entry.contains(['.', '/', '_'])
    };
    let is_list = shaped > 0 && shaped * 2 >= entries.len() && entries.iter().all(is_word);
    is_list.then(|| entries.into_iter().map(String::from).collect())
}
