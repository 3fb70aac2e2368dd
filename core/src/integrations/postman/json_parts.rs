//! Parts of Postman's files as JSON: texts, lists, headers and variables.

use crate::integrations::manual_request::RequestFields;
use crate::integrations::manual_request_field::Blank;
use crate::integrations::string_literals::javascript;
use crate::integrations::template::fill;
use alloc::string::String;
use alloc::vec::Vec;

/// Writes untrusted text as a JSON string, escaped so that it contains no special character of any template language.
pub(in crate::integrations) fn text(text: &str) -> String {
    javascript(text)
}

/// Writes a trusted or percent-encoded text as a readable JSON string. Writing a text as JSON cannot fail.
pub(in crate::integrations) fn own(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// Writes the variable for a blank in Postman's syntax: `{{name}}`.
pub(super) fn variable(blank: Blank) -> String {
    ["{{", blank.name(), "}}"].concat()
}

/// Writes a script as a JSON array with one string for each line, as Postman stores scripts.
pub(in crate::integrations) fn code(script: &str) -> String {
    list(script.trim_end().lines().map(own))
}

/// Writes the headers of a request as a JSON array.
pub(super) fn headers(request: &RequestFields) -> String {
    list(request.headers.iter().map(|field| {
        let value = field.filled(variable);
        ["{ \"key\": ", &own(field.name), ", \"value\": ", &own(&value), " }"].concat()
    }))
}

/// Writes a JSON array with one item on each line. The items are already JSON.
pub(super) fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    ["[\n", &items.join(",\n"), "\n]"].concat()
}

/// Embeds a file of `core/templates` whose name begins with `postman-`.
macro_rules! template {
    ($name:literal) => {
        include_str!(concat!("../../../templates/postman-", $name))
    };
}
pub(super) use template;

/// Fills in a template with values that are already JSON.
pub(in crate::integrations) fn filled(template: &str, kept: &[&str], values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill(template, kept, &values, unquoted)
}

/// The quoting function for values that need no quoting. Returns the text unchanged.
pub(super) fn unquoted(text: &str) -> String {
    text.into()
}
