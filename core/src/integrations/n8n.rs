//! A workflow to import into n8n, from the templates in `templates/n8n/`.
//!
//! *Set up* puts the secrets into a data table, *Every 12 hours* trades the refresh token and stores the new pair before
//! anything else happens, and the rest is a call to go on from.
//!
//! The templates are n8n's own JSON. Where a text in them reads `@name@` and nothing else, it becomes a part of
//! `parts.json`, a file, or a value; a value is only ever a value, see [`quote::n8n`].

use super::quote;
use super::taken::{Secrets, Taken};
use super::template::spoken;
use crate::copy::{VOICE, say};
use crate::grant::request::UserType;
use crate::grant::secret::Secret;
use crate::highlevel::{API_VERSION, ORIGIN, origin};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use serde_json::{Map, Value};

/// The name of its file.
pub const FILE: &str = "tokens.n8n.json";

/// The longest name of a workflow, in the units in which n8n counts.
const NAME: usize = 128;

macro_rules! template {
    ($name:literal) => {
        include_str!(concat!("../../templates/n8n/", $name))
    };
}

const TEXTS: [(&str, &str); 6] = [
    ("set-up.md", template!("set-up.md")),
    ("keep-alive.md", template!("keep-alive.md")),
    ("call.md", template!("call.md")),
    ("call-agency.md", template!("call-agency.md")),
    ("set-up.js", template!("set-up.js")),
    ("answer.js", template!("answer.js")),
];

/// The workflow for these tokens, as JSON. It is named after the account, which is a stranger's word. Where the secrets are
/// not passed in, its first step asks for them.
#[must_use]
pub fn workflow(taken: &Taken<'_>, account: &str, secrets: Option<&Secrets<'_>>) -> Secret {
    let of_account = if taken.location_id.is_empty() { taken.company_id } else { taken.location_id };
    let row = [of_account, " ", taken.client_id].concat();
    let mut parts = read(template!("parts.json"));
    for (name, text) in TEXTS {
        parts.insert(name.into(), Value::String(spoken(text, VOICE)));
    }
    let filling = Filling {
        parts,
        values: [
            ("account", row.trim()),
            ("client_id", taken.client_id),
            ("client_secret", secrets.map_or("", |secrets| secrets.client_secret)),
            ("refresh_token", secrets.map_or("", |secrets| secrets.refresh_token)),
            ("user_type", taken.user_type.map_or("", UserType::as_str)),
            ("company_id", taken.company_id),
            ("call", if taken.path().is_empty() { "" } else { taken.call.unwrap_or_default() }),
            ("version", API_VERSION),
        ],
    };
    let mut whole = read(template!("settings.json"));
    whole.insert("name".into(), Value::String(name(account)));
    let (mut nodes, mut connections) = (Vec::new(), Map::new());
    for template in steps(taken) {
        let mut part = read(template);
        if let Some(Value::Array(more)) = part.remove("nodes") {
            nodes.extend(more.into_iter().map(|node| filling.fill(node)));
        }
        if let Some(Value::Object(more)) = part.remove("connections") {
            connections.extend(more);
        }
    }
    for (at, node) in nodes.iter_mut().enumerate() {
        node["id"] = Value::String(["leg3-", &at.to_string()].concat());
    }
    whole.insert("nodes".into(), Value::Array(nodes));
    whole.insert("connections".into(), Value::Object(connections));
    Secret::new(serde_json::to_string_pretty(&whole).unwrap_or_default())
}

/// The templates of what these tokens are for. Where their scopes allow no call, there is none.
fn steps(taken: &Taken<'_>) -> Vec<&'static str> {
    let mut steps = Vec::from([template!("set-up.json"), template!("keep-alive.json")]);
    if taken.is_agency() {
        steps.push(template!("call-agency.json"));
    } else if !taken.path().is_empty() {
        steps.push(template!("call.json"));
    }
    steps
}

/// What the workflow is called: nothing in it is an expression there.
fn name(account: &str) -> String {
    let mut name = String::from(say!(VOICE, Brand " tokens"));
    let mut length = name.encode_utf16().count();
    for sign in [": ", account].concat().chars().filter(|_| !account.is_empty()) {
        length += sign.len_utf16();
        if length <= NAME {
            name.push(sign);
        }
    }
    name
}

/// The templates hold nothing of a stranger's, and a test reads each of them.
fn read(template: &str) -> Map<String, Value> {
    serde_json::from_str(&spoken(&template.replace(ORIGIN, origin()), VOICE)).unwrap_or_default()
}

/// What stands for the names in a template.
struct Filling<'a> {
    parts: Map<String, Value>,
    values: [(&'static str, &'a str); 8],
}

impl Filling<'_> {
    fn fill(&self, value: Value) -> Value {
        match value {
            Value::String(text) => match text.strip_prefix('@').and_then(|rest| rest.strip_suffix('@')) {
                Some(name) => self.named(name).unwrap_or(Value::String(text)),
                None => Value::String(text),
            },
            Value::Array(all) => Value::Array(
                all.into_iter().filter(|one| !self.is_empty(one)).map(|one| self.fill(one)).collect(),
            ),
            Value::Object(all) => {
                Value::Object(all.into_iter().map(|(name, value)| (name, self.fill(value))).collect())
            }
            other => other,
        }
    }

    fn named(&self, name: &str) -> Option<Value> {
        if let Some(part) = self.parts.get(name) {
            return Some(self.fill(part.clone()));
        }
        let (_, value) = self.values.iter().find(|(known, _)| *known == name)?;
        Some(Value::String(quote::n8n(value)))
    }

    /// A field of a form that would be sent empty, which HighLevel refuses. A field to be filled in by hand has a type.
    fn is_empty(&self, field: &Value) -> bool {
        let value = field["value"].as_str().and_then(|value| value.strip_prefix('@')?.strip_suffix('@'));
        let is_sent = field["name"].is_string() && field["type"].is_null();
        is_sent && value.is_some_and(|name| self.values.contains(&(name, "")))
    }
}
