//! n8n: a workflow to import (JSON), from the templates in `core/templates/n8n`.
//!
//! The workflow has three parts. *Set up* puts the secrets into a data table of n8n. *Every 12 hours* exchanges the
//! refresh token, and stores the new pair before it does anything else. The third part is an API call, as an example
//! that the user can extend. With a sub-account's tokens, the third part is left out if the scopes allow no call.
//!
//! The templates are in n8n's own JSON format. If a text in a template is exactly `@name@`, it is replaced with an
//! entry of `parts.json`, the text of a file, or a value. Values are untrusted text; see [`string_literals::n8n`].

use crate::highlevel::{API_VERSION, ORIGIN, origin};
use crate::integrations::string_literals;
use crate::integrations::template::in_voice;
use crate::integrations::tool_context::{ToolContext, ToolSecrets};
use crate::messages::{VOICE, say};
use crate::oauth::request::UserType;
use crate::oauth::secret::Secret;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use serde_json::{Map, Value};

/// The name of the workflow's file.
pub const FILE: &str = "tokens.n8n.json";

/// The maximum length of a workflow's name, in UTF-16 code units, as n8n counts it.
const MAX_NAME_LENGTH: usize = 128;

/// Embeds a file of `core/templates/n8n`.
macro_rules! template {
    ($name:literal) => {
        include_str!(concat!("../../templates/n8n/", $name))
    };
}

/// The texts for notes and code nodes, each with its file name. The templates refer to a text by its file name.
const TEXTS: [(&str, &str); 6] = [
    ("set-up.md", template!("set-up.md")),
    ("keep-alive.md", template!("keep-alive.md")),
    ("call.md", template!("call.md")),
    ("call-agency.md", template!("call-agency.md")),
    ("set-up.js", template!("set-up.js")),
    ("answer.js", template!("answer.js")),
];

/// The workflow for the tokens that `context` describes, as JSON.
///
/// `account` is the name of the account, which is untrusted text. It becomes part of the workflow's name. Without
/// `secrets`, the fields for the secrets in the node *Your secrets* are empty, and the user fills them in.
#[must_use]
pub fn workflow(context: &ToolContext<'_>, account: &str, secrets: Option<&ToolSecrets<'_>>) -> Secret {
    // The data table has one row for each refresh token: the token of an agency, or of one sub-account.
    let is_agency = context.is_agency() || context.location_id.is_empty();
    let account_id = if is_agency { context.company_id } else { context.location_id };
    let row_key = [account_id, " ", context.client_id].concat();
    let mut parts = read(template!("parts.json"));
    for (name, text) in TEXTS {
        parts.insert(name.into(), Value::String(in_voice(text, VOICE)));
    }
    let replacements = Replacements {
        parts,
        values: [
            ("account", row_key.trim()),
            ("client_id", context.client_id),
            ("client_secret", secrets.map_or("", |secrets| secrets.client_secret)),
            ("refresh_token", secrets.map_or("", |secrets| secrets.refresh_token)),
            ("user_type", context.user_type.map_or("", UserType::as_str)),
            ("company_id", context.company_id),
            ("location_id", context.location_id),
            ("call", if context.path().is_empty() { "" } else { context.call.unwrap_or_default() }),
            ("version", API_VERSION),
        ],
    };
    let mut workflow = read(template!("settings.json"));
    workflow.insert("name".into(), Value::String(workflow_name(say!(VOICE, Brand " tokens"), account)));
    let (mut nodes, mut connections) = (Vec::new(), Map::new());
    for template in parts_for(context) {
        let mut part = read(template);
        if let Some(Value::Array(more)) = part.remove("nodes") {
            nodes.extend(more.into_iter().map(|node| replacements.fill(node)));
        }
        if let Some(Value::Object(more)) = part.remove("connections") {
            connections.extend(more);
        }
    }
    for (at, node) in nodes.iter_mut().enumerate() {
        node["id"] = Value::String(["leg3-", &at.to_string()].concat());
    }
    workflow.insert("nodes".into(), Value::Array(nodes));
    workflow.insert("connections".into(), Value::Object(connections));
    Secret::new(serde_json::to_string_pretty(&workflow).unwrap_or_default())
}

/// The templates for the tokens that `context` describes. For an agency's tokens, the list contains `call-agency.json`.
/// For other tokens, it contains `call.json` if the scopes allow a call.
fn parts_for(context: &ToolContext<'_>) -> Vec<&'static str> {
    let mut templates = Vec::from([template!("set-up.json"), template!("keep-alive.json")]);
    if context.is_agency() {
        templates.push(template!("call-agency.json"));
    } else if !context.path().is_empty() {
        templates.push(template!("call.json"));
    }
    templates
}

/// Makes the name of a workflow from its purpose and the account's name. n8n does not evaluate expressions in a
/// workflow's name, so the account's name needs no quoting. The result is truncated to the length that n8n allows.
pub(super) fn workflow_name(purpose: &str, account: &str) -> String {
    let mut name = String::from(purpose);
    let mut length = name.encode_utf16().count();
    for character in [": ", account].concat().chars().filter(|_| !account.is_empty()) {
        length += character.len_utf16();
        if length <= MAX_NAME_LENGTH {
            name.push(character);
        }
    }
    name
}

/// Parses a template, with the origin and the voice of this build. Parsing cannot fail, because a template contains no
/// untrusted text, and a test parses each template.
fn read(template: &str) -> Map<String, Value> {
    serde_json::from_str(&in_voice(&template.replace(ORIGIN, origin()), VOICE)).unwrap_or_default()
}

/// The replacements for the names in a template (`@name@`).
struct Replacements<'a> {
    parts: Map<String, Value>,
    values: [(&'static str, &'a str); 9],
}

impl Replacements<'_> {
    /// Replaces the names in a JSON value, recursively. Removes each form field that would be sent empty.
    fn fill(&self, value: Value) -> Value {
        match value {
            Value::String(text) => match text.strip_prefix('@').and_then(|rest| rest.strip_suffix('@')) {
                Some(name) => self.replacement(name).unwrap_or(Value::String(text)),
                None => Value::String(text),
            },
            Value::Array(items) => Value::Array(
                items.into_iter().filter(|item| !self.is_empty(item)).map(|item| self.fill(item)).collect(),
            ),
            Value::Object(members) => {
                Value::Object(members.into_iter().map(|(name, value)| (name, self.fill(value))).collect())
            }
            other => other,
        }
    }

    /// Returns the replacement for one name: an entry of `parts` in which all names are replaced, too, or a quoted
    /// value. `None` if the name is unknown.
    fn replacement(&self, name: &str) -> Option<Value> {
        if let Some(part) = self.parts.get(name) {
            return Some(self.fill(part.clone()));
        }
        let (_, value) = self.values.iter().find(|(known, _)| *known == name)?;
        Some(Value::String(string_literals::n8n(value)))
    }

    /// True for a form field of a request if its value, such as `@user_type@`, stands for an empty text. HighLevel
    /// refuses an empty form field. A field with a `type` is not part of a request: the user fills it in.
    fn is_empty(&self, field: &Value) -> bool {
        let value = field["value"].as_str().and_then(|value| value.strip_prefix('@')?.strip_suffix('@'));
        let is_sent = field["name"].is_string() && field["type"].is_null();
        is_sent && value.is_some_and(|name| self.values.contains(&(name, "")))
    }
}
