//! The reader of scope lists: reads the entries from a pasted text, from JSON, or from a link's `scope` parameter.
//!
//! The module `scope_check` decides whether an entry is a real scope.

use crate::install::scope_shape::{is_complete_scope, is_scope_like};
use crate::oauth::form_encoding::pairs;
use crate::oauth::json::Json;
use crate::reader::addresses;
use alloc::string::String;
use alloc::vec::Vec;

/// The maximum number of entries. HighLevel has only about 150 scopes, so a text with more than 500 entries is not a
/// list of scopes.
const MAX_ENTRIES: usize = 500;

/// The reason why a pasted text is not a list of scopes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeListError {
    /// The pasted text contains no words.
    Empty,
    /// The text is a link or another URL without a `scope` parameter.
    NoScope,
    /// The text is not a list of scopes: it is, for example, a sentence or an error message.
    NoList,
    /// The text has more than 500 entries.
    TooMany,
}

/// Splits a pasted text into entries.
///
/// The entries may be separated by spaces, commas, semicolons or line breaks, with or without quotes and brackets. If
/// the text is a link, the entries are those of its `scope` parameter. If the text is JSON, the entries come from the
/// first member `scopes` or `scope`, or from the strings in a JSON list. Words that do not look like scopes are left
/// out.
///
/// # Errors
/// [`ScopeListError`], if the text contains no words, has too many entries, is a link without a `scope` parameter, or
/// is another text that is not a list of scopes.
pub fn entries(text: &str) -> Result<Vec<String>, ScopeListError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ScopeListError::Empty);
    }
    let words = match Json::parse(text) {
        Some(json) => json_scopes(&json).ok_or(ScopeListError::NoList)?,
        None => words(scope_parameter(text)?.as_deref().unwrap_or(text)).0,
    };
    match words.len() {
        0 => Err(ScopeListError::Empty),
        1..=MAX_ENTRIES => listed(words),
        _ => Err(ScopeListError::TooMany),
    }
}

/// Splits the value of a `scope` parameter into words. The second returned value is true if the parameter contains a
/// separator other than white space, such as a comma or a quote.
#[must_use]
pub fn words(value: &str) -> (Vec<String>, bool) {
    let value = value.replace("%20", " ").replace("%2C", ",").replace("%2c", ",");
    let is_separator =
        |character: char| character.is_whitespace() || ",;|+=\"'`[](){}<>•\u{feff}".contains(character);
    let split: Vec<String> =
        value.split(is_separator).filter(|word| !word.is_empty()).map(String::from).collect();
    let is_odd =
        value.trim().contains(|character: char| is_separator(character) && !character.is_whitespace());
    (split, is_odd)
}

/// Returns the words that look like scopes. If no word has the ending of a scope, the text is a list of scopes only if
/// all its words may be scopes.
fn listed(words: Vec<String>) -> Result<Vec<String>, ScopeListError> {
    let trimmed = |word: &String| String::from(word.trim_matches(|sign: char| ".:-*".contains(sign)));
    let words: Vec<String> = words.iter().map(trimmed).filter(|word| !word.is_empty()).collect();
    let is_list =
        words.iter().any(|word| is_complete_scope(word)) || words.iter().all(|word| is_scope_like(word));
    let entries: Vec<String> = words.into_iter().filter(|word| is_scope_like(word)).collect();
    if is_list && !entries.is_empty() { Ok(entries) } else { Err(ScopeListError::NoList) }
}

/// Returns the value of the parameter `scope`, if the text is a link or a part of a link. `Ok(None)` for any other
/// text. An error if a link has no such parameter.
fn scope_parameter(text: &str) -> Result<Option<String>, ScopeListError> {
    let scope_in =
        |query: &str| pairs(query).into_iter().find(|(name, _)| name == "scope").map(|(_, value)| value);
    let address = addresses::link_in(text);
    if let Some((_, query)) = address.as_deref().and_then(|address| address.split_once('?')) {
        return scope_in(query).ok_or(ScopeListError::NoScope).map(Some);
    }
    if address.is_some_and(|_| !text.contains(char::is_whitespace)) {
        return Err(ScopeListError::NoScope);
    }
    let query = text
        .rsplit('?')
        .next()
        .filter(|query| query.contains("scope=") && !query.contains(char::is_whitespace));
    Ok(query.and_then(scope_in))
}

/// Returns the scopes in a JSON value.
fn json_scopes(json: &Json) -> Option<Vec<String>> {
    match json {
        Json::Text(text) => Some(words(text).0),
        Json::List(items) => {
            let texts: Vec<String> =
                items.iter().filter_map(Json::text).flat_map(|text| words(text).0).collect();
            if texts.is_empty() { items.iter().find_map(json_scopes) } else { Some(texts) }
        }
        Json::Object(members) => {
            let named = ["scopes", "scope"].iter().find_map(|name| json.get(name));
            named.and_then(json_scopes).or_else(|| {
                let inner = members.iter().map(|(_, value)| value);
                inner.filter(|value| matches!(value, Json::Object(_) | Json::List(_))).find_map(json_scopes)
            })
        }
        _ => None,
    }
}
