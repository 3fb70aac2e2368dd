//! The shape of a scope: functions that recognise a word such as `contacts.readonly`.

/// The maximum length of a scope, in bytes. The longest known scope is 44 bytes long.
const LONGEST_SCOPE: usize = 64;

/// The last word of a read-only scope, and the words that people write instead of this word.
pub(super) const READING: [&str; 5] = ["readonly", "read", "view", "list", "get"];

/// The last word of a scope that allows changes, and the words that people write instead of this word.
pub(super) const WRITING: [&str; 7] = ["write", "edit", "create", "update", "delete", "manage", "readwrite"];

/// True if a word has the ending of a scope, or an ending that people write instead of the correct one:
/// `contacts.readonly`, `contacts_write`, `contacts:read`.
#[must_use]
pub fn is_complete_scope(word: &str) -> bool {
    let is_access = |word: &str| READING.iter().chain(&WRITING).any(|known| word.eq_ignore_ascii_case(known));
    let Some((head, tail)) = word.rsplit_once(['.', '_', '-', '/', ':']) else {
        return word.len() > 10 && word.to_ascii_lowercase().ends_with("readonly");
    };
    is_access(tail) && head.len() > 2 && !is_access(head) && begins_and_ends_well(word)
}

/// True if a word may be a scope: it has the ending of a scope ([`is_complete_scope`]), or it consists of letters,
/// digits and `./_-:`, and contains `.` or `/`. False for a word that is longer than 64 bytes, that begins with
/// `error.` (as HighLevel's error codes do), or that begins with `eyJ` (as tokens do, RFC 7515).
#[must_use]
pub fn is_scope_like(word: &str) -> bool {
    let is_part = |character: char| character.is_ascii_alphanumeric() || "./_-:".contains(character);
    let is_dotted = word.contains(['.', '/']) && word.chars().all(is_part) && begins_and_ends_well(word);
    let is_other = word.starts_with("error.") || word.starts_with("eyJ") || word.len() > LONGEST_SCOPE;
    !is_other && (is_complete_scope(word) || is_dotted)
}

fn begins_and_ends_well(word: &str) -> bool {
    let (first, last) = (word.as_bytes().first(), word.as_bytes().last());
    first.is_some_and(u8::is_ascii_alphabetic) && last.is_some_and(u8::is_ascii_alphanumeric)
}
