//! The names of the files that hold tokens.

use alloc::string::String;

/// Returns a file name with the account's ID: `tokens-<id><extension>`, or `tokens<extension>` without an ID.
///
/// `extension` begins with a dot. Only letters, digits, `-` and `_` of the ID are used, at most 40 characters.
#[must_use]
pub fn file_name(id: Option<&str>, extension: &str) -> String {
    let is_safe = |character: &char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
    let id: String = id.unwrap_or_default().chars().filter(is_safe).take(40).collect();
    let separator = if id.is_empty() { "" } else { "-" };
    ["tokens", separator, &id, extension].concat()
}
