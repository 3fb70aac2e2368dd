//! Splits a text into words, and finds the name in front of a word.

use crate::reader::names::Name;
use alloc::string::String;
use alloc::vec::Vec;

/// The characters, besides white space, that separate words.
const SEPARATORS: &[char] = &[
    '"', '\'', '`', '=', ':', '&', ',', ';', '|', '(', ')', '[', ']', '{', '}', '<', '>', '*', '\\', '#',
    '?', '\u{2018}', '\u{2019}', '\u{201a}', '\u{201c}', '\u{201d}', '\u{201e}', '\u{ab}', '\u{bb}',
    '\u{2026}', '\u{300c}', '\u{300d}', '\u{ff1a}',
];

/// A word of a text.
pub(super) struct Word<'text> {
    pub(super) text: &'text str,
    /// True if `=`, `:` or a full-width colon is between the previous word and this word.
    pub(super) is_named: bool,
}

/// Returns the words of a text. Each `.` and `!` at the end of a word is removed.
pub(super) fn words_of(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut is_named = false;
    let mut rest = text;
    while !rest.is_empty() {
        let is_end = |character: char| character.is_whitespace() || SEPARATORS.contains(&character);
        let end = rest.find(is_end).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(end).unwrap_or_default();
        let word = word.trim_end_matches(['.', '!']);
        if !word.is_empty() {
            words.push(Word { text: word, is_named });
            is_named = false;
        }
        let gap = after.chars().next();
        is_named |= matches!(gap, Some('=' | ':' | '\u{ff1a}'));
        rest = after.get(gap.map_or(0, char::len_utf8)..).unwrap_or_default();
    }
    words
}

/// Returns three values for the word at `at`: the meaning of the name in front of it, the word directly before it, and
/// the word two places before it. The name may consist of up to three words. The meaning is `None` if the reader does
/// not know the name. If there is no such word, the value is empty.
pub(super) fn name_before(words: &[Word<'_>], at: usize) -> (Option<Name>, String, String) {
    let before = words.get(at.saturating_sub(3)..at).unwrap_or_default();
    let text =
        |from: usize| before.get(from..).unwrap_or_default().iter().map(|word| word.text).collect::<String>();
    let known = (0..before.len()).rev().find_map(|from| Name::of(&text(from)));
    let word = |back: usize| before.iter().rev().nth(back).map(|word| word.text.into()).unwrap_or_default();
    (known, word(0), word(1))
}
