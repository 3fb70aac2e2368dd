//! The scope check: compares a pasted list of scopes with the catalogue, entry by entry.

use crate::install::scope_catalogue::{Catalogue, Scope};
use crate::oauth::form_encoding::pairs;
use crate::text::letters;
use alloc::string::String;
use alloc::vec::Vec;

/// The largest number of entries that is checked. HighLevel has about 150 scopes, so a longer text is something else.
const MAX_ENTRIES: usize = 500;

/// The result for one entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// The entry is in the catalogue.
    Known,
    /// The entry is in the catalogue, but HighLevel's API uses another spelling of it, which is given here.
    OtherSpelling(String),
    /// The entry is not in the catalogue. The user may have meant this scope, which is spelled almost alike.
    DidYouMean(String),
    /// The entry is in the catalogue, but HighLevel's API description does not use it.
    OnlySeen,
    /// The entry is not in the catalogue, and no scope is spelled almost alike.
    Unknown,
    /// The same entry appears earlier in the list.
    Twice,
}

/// The reason why a pasted text cannot be checked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeListError {
    /// Nothing was pasted.
    Empty,
    /// The text is a link or an address without a `scope` parameter.
    NoScope,
    /// The text has more than 500 entries.
    TooMany,
}

/// Splits a pasted text into entries.
///
/// The entries may be separated by spaces, commas, semicolons or line breaks, with or without quotes and brackets. If
/// the text is a link, the entries are those of its `scope` parameter.
///
/// # Errors
/// [`NoList`], if the text contains no entries, too many, or is a link without scopes.
pub fn entries(text: &str) -> Result<Vec<String>, ScopeListError> {
    let text = text.trim();
    let from_link = match text.split_once('?') {
        Some((_, query)) => {
            let scope = pairs(query).into_iter().find(|(name, _)| name == "scope");
            Some(scope.ok_or(ScopeListError::NoScope)?.1)
        }
        None if text.contains("://") => return Err(ScopeListError::NoScope),
        None => None,
    };
    let text = from_link.as_deref().unwrap_or(text).replace("%20", " ");
    let is_separator = |character: char| character.is_whitespace() || ",;+\"'`[](){}<>•".contains(character);
    let entries: Vec<String> =
        text.split(is_separator).filter(|part| !part.is_empty()).map(String::from).collect();
    match entries.len() {
        0 => Err(ScopeListError::Empty),
        1..=MAX_ENTRIES => Ok(entries),
        _ => Err(ScopeListError::TooMany),
    }
}

/// Checks each entry. The result has one verdict per entry, in the same order.
#[must_use]
pub fn check(catalogue: &Catalogue, entries: &[String]) -> Vec<Verdict> {
    let verdict = |(at, entry): (usize, &String)| {
        if entries[..at].contains(entry) {
            return Verdict::Twice;
        }
        match catalogue.find(entry) {
            Some(Scope { other_spelling: Some(other), .. }) => Verdict::OtherSpelling(other.clone()),
            Some(Scope { undocumented: true, .. }) => Verdict::OnlySeen,
            Some(_) => Verdict::Known,
            None => closest_scope(catalogue, entry).map_or(Verdict::Unknown, Verdict::DidYouMean),
        }
    };
    entries.iter().enumerate().map(verdict).collect()
}

/// The scopes of `requested` that are not in `granted`, in the order of the request.
#[must_use]
pub fn missing(requested: &[String], granted: &[String]) -> Vec<String> {
    requested.iter().filter(|scope| !granted.contains(scope)).cloned().collect()
}

/// Finds the scope that is spelled almost like `entry`: with other separators between the words, in another case,
/// with `read` for `readonly`, or with up to two wrong letters.
fn closest_scope(catalogue: &Catalogue, entry: &str) -> Option<String> {
    let entry_letters = normalised(entry);
    let closeness = |scope: &Scope| {
        let name_letters = normalised(&scope.name);
        let distance = edit_distance(&name_letters, &entry_letters);
        // Of two scopes with the same distance, the one without a doubt wins.
        let doubt = usize::from(scope.other_spelling.is_some() || scope.undocumented);
        (distance <= 2 && distance * 4 < entry_letters.len()).then_some((distance, doubt))
    };
    let nearest = catalogue.scopes.iter().filter_map(|scope| Some((closeness(scope)?, scope)));
    let best = nearest.min_by_key(|(closeness, _)| *closeness).map(|(_, scope)| scope)?;
    Some(best.other_spelling.as_ref().unwrap_or(&best.name).clone())
}

/// The letters and digits of a name in lower case, with a final `readonly` shortened to `read`.
fn normalised(name: &str) -> Vec<u8> {
    let mut normalised = letters(name);
    if normalised.ends_with(b"readonly") {
        normalised.truncate(normalised.len() - b"only".len());
    }
    normalised
}

/// The Levenshtein distance: how many letters have to be inserted, removed or changed.
fn edit_distance(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (down, letter) in one.iter().enumerate() {
        let mut corner = core::mem::replace(&mut row[0], down + 1);
        for (across, other_letter) in other.iter().enumerate() {
            let best =
                (corner + usize::from(letter != other_letter)).min(row[across] + 1).min(row[across + 1] + 1);
            corner = core::mem::replace(&mut row[across + 1], best);
        }
    }
    row[other.len()]
}
