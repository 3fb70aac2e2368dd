//! Everything that is written inside a token, in the order it was written. For display only: nothing is verified.

use super::claims::payload;
use super::json::Json;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// One thing a token says.
#[derive(Clone, PartialEq, Debug)]
pub struct Claim {
    /// The name, with the names of what it stands in: `oauthMeta.scopes`.
    pub name: String,
    /// The value.
    pub value: Value,
}

/// What a claim says.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// A text, a number, or anything else as it was written.
    Text(String),
    /// A moment, in milliseconds since 1970: `iat`, `exp`, `nbf` (RFC 7519 §4.1), which HighLevel writes with fractions.
    Moment(f64),
    /// A list of texts.
    List(Vec<String>),
}

/// What the token says. `None` where it is no JWT, or one this page cannot read.
#[must_use]
pub fn contents(token: &str) -> Option<Vec<Claim>> {
    let payload = payload(token)?;
    let mut claims = Vec::new();
    collect("", &payload, &mut claims);
    Some(claims)
}

fn collect(name: &str, value: &Json, claims: &mut Vec<Claim>) {
    let value = match value {
        Json::Object(members) => {
            for (key, value) in members {
                let full = if name.is_empty() { key.clone() } else { [name, ".", key].concat() };
                collect(&full, value, claims);
            }
            return;
        }
        Json::List(items) => Value::List(items.iter().map(plain).collect()),
        Json::Number(seconds) if matches!(name, "iat" | "exp" | "nbf") => Value::Moment(seconds * 1000.0),
        other => Value::Text(plain(other)),
    };
    claims.push(Claim { name: name.into(), value });
}

fn plain(value: &Json) -> String {
    match value {
        Json::Text(text) => text.clone(),
        Json::Number(number) => number.to_string(),
        Json::Bool(truth) => truth.to_string(),
        Json::Null | Json::List(_) | Json::Object(_) => "…".into(),
    }
}
