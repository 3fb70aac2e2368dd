//! How a stranger's text stands in a report: on its own lines, not endlessly, and not where it holds a secret.

use crate::recipe::guard::Held;
use alloc::string::String;
use alloc::vec::Vec;

/// More of a body than this, in characters, is cut off.
pub const LONGEST_BODY: usize = 2_000;

/// What stands in the place of something that holds a secret.
pub const LEFT_OUT: &str = "left out: it holds a secret";

/// The text, unless it holds a secret.
pub(super) fn spared(held: &Held, text: &str) -> String {
    if held.is_in(text) { LEFT_OUT.into() } else { text.into() }
}

/// `none` where there is nothing.
pub(super) fn or_none(text: &str) -> String {
    String::from(if text.is_empty() { "none" } else { text })
}

/// A stranger's text, on one line.
pub(super) fn line(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}

/// Lines that no one takes for lines of the report itself.
pub(super) fn indented(text: &str) -> String {
    text.lines().map(|each| ["  ", &line(each), "\n"].concat()).collect::<Vec<_>>().concat()
}

/// As much of a body as is told.
pub(super) fn cut(body: &str) -> String {
    let mut out: String = body.chars().take(LONGEST_BODY).collect();
    if out.len() < body.len() {
        out.push_str("\n… (cut off here)");
    }
    or_none(&out)
}
