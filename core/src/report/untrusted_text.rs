//! Formats untrusted text for a report: the text is indented, limited in length, and left out if it contains a secret.
//!
//! Untrusted text is all text that HighLevel, the browser or a person wrote.

use crate::report::redaction::known_secrets::KnownSecrets;
use alloc::string::String;
use alloc::vec::Vec;

/// The maximum length of a response body in a report, in characters. The remaining text is left out.
pub const MAX_BODY_CHARS: usize = 2_000;

/// The placeholder for text that contains a secret.
pub const SECRET_PLACEHOLDER: &str = "left out: it holds a secret";

/// Returns `text`, or [`SECRET_PLACEHOLDER`] if it contains a secret.
pub(super) fn unless_secret(secrets: &KnownSecrets, text: &str) -> String {
    if secrets.found_in(text) { SECRET_PLACEHOLDER.into() } else { text.into() }
}

/// Returns `text`, or `none` if it is empty.
pub(super) fn or_none(text: &str) -> String {
    String::from(if text.is_empty() { "none" } else { text })
}

/// Puts `text` on one line: each control character becomes a space.
pub(super) fn single_line(text: &str) -> String {
    text.chars().map(|char| if char.is_control() { ' ' } else { char }).collect()
}

/// Indents every line by two spaces. The headings and the facts of a report are not indented, so an indented text
/// cannot look like them.
pub(super) fn indented(text: &str) -> String {
    text.lines().map(|line| ["  ", &single_line(line), "\n"].concat()).collect::<Vec<_>>().concat()
}

/// Shortens a response body to [`MAX_BODY_CHARS`] characters, and marks where the text was cut off. An empty body
/// becomes `none`.
pub(super) fn shortened(body: &str) -> String {
    let mut out: String = body.chars().take(MAX_BODY_CHARS).collect();
    if out.len() < body.len() {
        out.push_str("\n… (cut off here)");
    }
    or_none(&out)
}
