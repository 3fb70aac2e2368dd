//! The brand rule: finds HighLevel's name in a redirect URL. HighLevel's portal refuses a redirect URL that contains
//! this name, except for the known redirect URLs of Make and Postman.
//!
//! HighLevel's own command line tool (the marketplace CLI) matches the whole URL, including the query, against
//! `/(Go-)?HighLevel|GoHighLevel|\bGHL\b|High.?Level|Go\s+High\s+Level/i`. This module does the same without a regex
//! engine, because such an engine would make the page larger. A test compares this module with the regular expression
//! on random texts.

use core::ops::Range;

/// Returns the position of the first substring of `address` that the brand rule refuses. `None` if the rule accepts the
/// address.
///
/// `ghl` counts only as a separate word: `x.app/ghl/` is refused and `ghlapi.com` passes.
#[must_use]
pub fn find(address: &str) -> Option<Range<usize>> {
    address.char_indices().find_map(|(start, _)| {
        let rest = after_brand(address, start)?;
        Some(start..address.len() - rest.len())
    })
}

/// Returns the rest of `address` after HighLevel's name, if one of the spellings of the name begins at `start`.
fn after_brand(address: &str, start: usize) -> Option<&str> {
    let text = address.get(start..)?;
    let high_level = |text| after(text, "HighLevel");
    after(text, "Go-")
        .and_then(high_level)
        .or_else(|| high_level(text))
        .or_else(|| after(text, "GoHighLevel"))
        .or_else(|| after(text, "GHL").filter(|rest| is_separate_word(address.get(..start), rest)))
        .or_else(|| after_gap(after(text, "High")?))
        .or_else(|| after(spaces(after(spaces(after(text, "Go")?)?, "High")?)?, "Level"))
}

/// Returns the rest of `text` after `word`, if `text` begins with `word`. Upper and lower case count as equal.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let head = text.get(..word.len())?;
    head.eq_ignore_ascii_case(word).then(|| &text[word.len()..])
}

/// Returns the rest of `text` after `.?Level`, if `text` begins with a match of this regular expression. One character
/// other than a line feed may come before `Level`.
fn after_gap(text: &str) -> Option<&str> {
    let mut characters = text.chars();
    let gap = characters.next().filter(|character| *character != '\n');
    gap.and_then(|_| after(characters.as_str(), "Level")).or_else(|| after(text, "Level"))
}

/// Returns the rest of `text` after the white space (`\s+`) at its beginning. `None` if `text` does not begin with
/// white space.
fn spaces(text: &str) -> Option<&str> {
    let rest = text.trim_start();
    (rest.len() < text.len()).then_some(rest)
}

/// True if the word between `before` and `behind` is a separate word: the characters next to it are not letters, digits
/// or `_`. A regular expression checks this with `\b` on both sides.
fn is_separate_word(before: Option<&str>, behind: &str) -> bool {
    let is_word = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let ends_with_word = before.and_then(|before| before.chars().next_back()).is_some_and(is_word);
    !ends_with_word && !behind.chars().next().is_some_and(is_word)
}
