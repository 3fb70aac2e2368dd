//! Postman: a collection that calls the API and keeps the tokens alive, and the environment it works in.
//!
//! Postman looks for `{{…}}` in every part of a request, and in what it finds there, again. So nothing of a stranger's text
//! stands in a request as it is: addresses and forms are percent-encoded, here or by the collection's own script, and a
//! token is sent only if it is one (RFC 6750, `b64token`). The script reads the environment as texts.

#[path = "json.rs"]
mod json;
#[path = "single_request.rs"]
pub mod outside;

use super::steps::Steps;
use super::taken::{Secrets, Taken};
use super::template::fill;
use crate::copy::{VOICE, say};
use crate::grant::form::percent;
use crate::grant::request::UserType;
use crate::grant::secret::Secret;
use crate::highlevel::{API_VERSION, origin};
use alloc::string::String;
use alloc::vec::Vec;
use json::{code, headers, own, text, variable};

/// What the collection's file is called.
pub const COLLECTION_FILE: &str = "tokens.postman_collection.json";

/// What the environment's file is called.
pub const ENVIRONMENT_FILE: &str = "tokens.postman_environment.json";

/// A file of `templates/`.
macro_rules! template {
    ($name:literal) => {
        include_str!(concat!("../../../templates/postman-", $name))
    };
}
use template;

/// The collection, in format 2.1. It never holds a secret. `name` is whose tokens they are, for people.
#[must_use]
pub fn collection(taken: &Taken<'_>, name: &str) -> String {
    let path = path(taken);
    let mut kept = Vec::from([if taken.is_agency() { "agency" } else { "sub-account" }]);
    kept.extend((!path.is_empty()).then_some("call"));
    let in_script = [("user_type", taken.user_type.map_or("", UserType::as_str)), ("version", API_VERSION)];
    let script = |parts: &[&str]| code(&fill(&parts.join("\n"), &kept, &in_script, super::quote::javascript));
    let refresh = Steps::refresh("", taken.user_type);
    let values = [
        ("name", text(&[say!(VOICE, Brand ": "), name].concat())),
        ("about", own(&fill(template!("about.md"), &kept, &[], as_it_is))),
        ("origin", own(origin())),
        ("version", own(API_VERSION)),
        ("before", script(&[template!("shared.js"), template!("before.js")])),
        ("after", script(&[template!("shared.js"), template!("after.js")])),
        ("called", script(&[template!("called.js")])),
        ("call_name", own(if taken.is_agency() { "Call the API as the agency" } else { "Call the API" })),
        ("call", own(&["{{api_origin}}", &path].concat())),
        ("method", own(refresh.method)),
        ("headers", headers(&refresh)),
        ("form", own(&refresh.form_with(variable))),
    ];
    written(template!("collection.json"), &kept, &values)
}

/// The environment. Without `secrets` their places in it are empty.
#[must_use]
pub fn environment(taken: &Taken<'_>, name: &str, secrets: Option<&Secrets<'_>>) -> Secret {
    let none = Secrets { client_secret: "", access_token: "", refresh_token: "" };
    let secrets = secrets.unwrap_or(&none);
    let kept: &[&str] = if taken.is_agency() { &["agency"] } else { &[] };
    let values = [
        ("name", text(&[say!(VOICE, Brand ": "), name].concat())),
        ("client_id", text(taken.client_id)),
        ("client_secret", text(secrets.client_secret)),
        ("access_token", text(secrets.access_token)),
        ("refresh_token", text(secrets.refresh_token)),
        ("company_id", text(taken.company_id)),
        ("location_id", text(taken.location_id)),
    ];
    Secret::new(written(template!("environment.json"), kept, &values))
}

/// A template with values that are JSON already.
fn written(template: &str, kept: &[&str], values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill(template, kept, &values, as_it_is)
}

fn as_it_is(text: &str) -> String {
    text.into()
}

/// Path and query of the call, without a sign that Postman reads: neither its braces, nor the colon that begins a path
/// variable. Nothing where it is no path of HighLevel's.
fn path(taken: &Taken<'_>) -> String {
    let mut out = String::new();
    let path = taken.path();
    let mut in_query = false;
    for byte in path.bytes().filter(|_| path.starts_with('/')) {
        in_query |= byte == b'?';
        match byte {
            b':' if !in_query => percent(&mut out, byte),
            _ if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@%/?".contains(&byte) => {
                out.push(char::from(byte));
            }
            _ => percent(&mut out, byte),
        }
    }
    out
}
