//! Finds the dictionary entries that match a message, or that occur in a pasted text.

use crate::dictionary::call_texts::CALL_TEXTS;
use crate::dictionary::entry::{Entry, Meaning, Place};
use crate::dictionary::page_texts::PAGE_TEXTS;
use crate::dictionary::token_texts::{ERROR_CODES, TOKEN_TEXTS};
use alloc::string::String;
use alloc::vec::Vec;

/// The maximum length of a varying part of a text (`…`), in bytes.
const LONGEST_GAP: usize = 120;

/// All entries. The error codes come last, because a response often contains a more specific text beside the error
/// code.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    texts().chain(ERROR_CODES)
}

/// All entries except the error codes.
fn texts() -> impl Iterator<Item = &'static Entry> {
    TOKEN_TEXTS.iter().chain(CALL_TEXTS).chain(PAGE_TEXTS)
}

/// The meaning of these messages at one of `places`. `None` if none of the messages is known at these places.
#[must_use]
pub fn meaning_at(places: &[Place], messages: &[String]) -> Option<Meaning> {
    let messages: Vec<String> = messages.iter().map(|message| comparable(message)).collect();
    let meaning = |entry: &Entry| places.iter().find_map(|place| entry.meaning_at(*place));
    let occurs = |entry: &Entry| messages.iter().any(|message| entry.occurs_in(message));
    entries().find_map(|entry| meaning(entry).filter(|_| occurs(entry)))
}

/// The entries that occur in `text`, in the order of the dictionary. Error codes are left out if any other entry is
/// found, because that entry is more specific.
#[must_use]
pub fn find_all(text: &str) -> Vec<&'static Entry> {
    let text = comparable(text);
    let found: Vec<&Entry> = texts().filter(|entry| entry.occurs_in(&text)).collect();
    if found.is_empty() { ERROR_CODES.iter().filter(|entry| entry.occurs_in(&text)).collect() } else { found }
}

/// The first entry with this meaning. `None` if no entry has this meaning.
#[must_use]
pub fn text_of(meaning: Meaning) -> Option<&'static Entry> {
    entries().find(|entry| entry.senses.iter().any(|sense| sense.meaning == meaning))
}

impl Entry {
    /// True if the text of this entry occurs in `text`, which must be a result of [`comparable`]. A final exclamation
    /// mark is optional. An error code must be a whole word.
    fn occurs_in(&self, text: &str) -> bool {
        let searched = comparable(self.text.trim_end_matches('!'));
        let parts: Vec<&str> = searched
            .split('…')
            .map(|part| part.trim_matches([' ', ':']))
            .filter(|part| !part.is_empty())
            .collect();
        let Some((first, others)) = parts.split_first() else { return false };
        let is_code = !self.text.contains([' ', '.']);
        let mut from = 0;
        while let Some(at) = text.get(from..).and_then(|rest| rest.find(first)).map(|at| from + at) {
            let end = at + first.len();
            let is_whole = !is_code || !(is_word_byte(text, at.wrapping_sub(1)) || is_word_byte(text, end));
            if is_whole && ends_with_parts(text, end, others) {
                return true;
            }
            from = end;
        }
        false
    }
}

/// True if `parts` occur in `text` after the byte offset `from`, in the given order. Each part begins at most
/// [`LONGEST_GAP`] bytes after the end of the previous part.
fn ends_with_parts(text: &str, mut from: usize, parts: &[&str]) -> bool {
    parts.iter().all(|part| {
        let rest = text.as_bytes().get(from..).unwrap_or_default();
        let window = rest.get(..LONGEST_GAP + part.len()).unwrap_or(rest);
        let at = window.windows(part.len()).position(|bytes| bytes == part.as_bytes());
        from += at.unwrap_or_default() + part.len();
        at.is_some()
    })
}

/// True if the byte at `at` is part of a word. False if `at` is outside the text.
fn is_word_byte(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
}

/// Prepares `text` for comparison. The result is in lower case, with straight apostrophes and quotes, without
/// backslashes, and with each run of white space replaced by one space.
fn comparable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\u{2018}' | '\u{2019}' => out.push('\''),
            '\u{201c}' | '\u{201d}' => out.push('"'),
            '\\' => {}
            white if white.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            other => out.push(other.to_ascii_lowercase()),
        }
    }
    out
}
