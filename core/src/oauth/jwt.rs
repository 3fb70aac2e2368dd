//! All claims of a JWT (RFC 7519), in the order in which its payload contains them. The claims are for display only,
//! because the page does not verify the signature.

use crate::oauth::json::Json;
use crate::oauth::jwt_claims::payload;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// One claim of a token.
#[derive(Clone, PartialEq, Debug)]
pub struct Claim {
    /// The name of the claim. For a nested claim, the path to the claim, such as `oauthMeta.scopes`.
    pub name: String,
    /// The value of the claim.
    pub value: ClaimValue,
}

/// The value of a claim.
#[derive(Clone, PartialEq, Debug)]
pub enum ClaimValue {
    /// A text, a number or a boolean, as text. `null` is written as `…`.
    Text(String),
    /// A point in time, in milliseconds since 1970: `iat`, `exp` or `nbf` (RFC 7519 §4.1). HighLevel writes these
    /// claims in seconds with fractions.
    Moment(f64),
    /// A list. Each element is written as text. An element that is `null`, a list or an object is written as `…`.
    List(Vec<String>),
}

/// The claims of a token. `None` if the token is not a JWT, or if its payload cannot be read.
#[must_use]
pub fn all_claims(token: &str) -> Option<Vec<Claim>> {
    let payload = payload(token)?;
    let mut claims = Vec::new();
    collect("", &payload, &mut claims);
    Some(claims)
}

/// Adds the claim `name` to `claims`. If `value` is an object, adds a claim for each of its members instead.
fn collect(name: &str, value: &Json, claims: &mut Vec<Claim>) {
    let value = match value {
        Json::Object(members) => {
            for (key, value) in members {
                let path = if name.is_empty() { key.clone() } else { [name, ".", key].concat() };
                collect(&path, value, claims);
            }
            return;
        }
        Json::List(items) => ClaimValue::List(items.iter().map(to_text).collect()),
        Json::Number(seconds) if matches!(name, "iat" | "exp" | "nbf") => {
            ClaimValue::Moment(seconds * 1000.0)
        }
        other => ClaimValue::Text(to_text(other)),
    };
    claims.push(Claim { name: name.into(), value });
}

fn to_text(value: &Json) -> String {
    match value {
        Json::Text(text) => text.clone(),
        Json::Number(number) => number.to_string(),
        Json::Bool(value) => value.to_string(),
        Json::Null | Json::List(_) | Json::Object(_) => "…".into(),
    }
}
