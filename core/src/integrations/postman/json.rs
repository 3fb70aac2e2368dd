//! Parts of Postman's files, as JSON.

use super::super::quote::javascript;
use super::super::steps::{Blank, Steps};
use alloc::string::String;
use alloc::vec::Vec;

/// A stranger's text, in which nobody finds a sign of any template language.
pub(super) fn text(text: &str) -> String {
    javascript(text)
}

/// A text of the project's own, or one that is percent-encoded, to be read in the file. Writing into memory cannot fail.
pub(super) fn own(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// A variable's place in a request, as Postman writes it.
pub(super) fn variable(blank: Blank) -> String {
    ["{{", blank.name(), "}}"].concat()
}

/// A script, line by line.
pub(super) fn code(script: &str) -> String {
    list(script.trim_end().lines().map(own))
}

/// The headers of a request.
pub(super) fn headers(steps: &Steps) -> String {
    list(steps.headers.iter().map(|field| {
        let value = field.filled(variable);
        ["{ \"key\": ", &own(field.name), ", \"value\": ", &own(&value), " }"].concat()
    }))
}

/// A list, an item a line.
pub(super) fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    ["[\n", &items.join(",\n"), "\n]"].concat()
}
