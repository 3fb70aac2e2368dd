//! The shape of a scope: `contacts.readonly`.

/// The largest length of a scope, in bytes. The longest known one has 41.
const LONGEST_SCOPE: usize = 64;

/// The words with which a scope ends, and those that people write instead.
pub(super) const READING: [&str; 5] = ["readonly", "read", "view", "list", "get"];

/// The same for scopes that may change something.
pub(super) const WRITING: [&str; 7] = ["write", "edit", "create", "update", "delete", "manage", "readwrite"];

/// True if a word ends as scopes end, or as people write them: `contacts.readonly`, `contacts_write`, `contacts:read`.
#[must_use]
pub fn is_complete_scope(word: &str) -> bool {
    let is_access = |word: &str| READING.iter().chain(&WRITING).any(|known| word.eq_ignore_ascii_case(known));
    let Some((head, tail)) = word.rsplit_once(['.', '_', '-', '/', ':']) else {
        return word.len() > 10 && word.to_ascii_lowercase().ends_with("readonly");
    };
    is_access(tail) && head.len() > 2 && !is_access(head) && begins_and_ends_well(word)
}

/// True if a word may be a scope: letters and digits with `.` or `/` between them. `error.…` is never one, because
/// HighLevel's error codes begin like that; nor is `eyJ…`, the beginning of a token (RFC 7515).
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
