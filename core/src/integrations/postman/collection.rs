//! The Postman collection that calls the API and keeps the tokens alive, and its environment.
//!
//! Postman replaces `{{…}}` in every part of a request, and afterwards also in the replacement text. So no untrusted
//! text is written into a request unchanged: this module or the collection's own script percent-encodes URLs and forms.
//! A token is sent only if it has the syntax of a bearer token (RFC 6750 §2.1, `b64token`). The script reads the values
//! of the environment as plain text, in which Postman replaces nothing.

use crate::highlevel::{API_VERSION, origin};
use crate::integrations::manual_request::RequestFields;
use crate::integrations::postman::json_parts::{
    code, filled, headers, own, template, text, unquoted, variable,
};
use crate::integrations::string_literals;
use crate::integrations::template::fill;
use crate::integrations::tool_context::{ToolContext, ToolSecrets};
use crate::messages::{VOICE, say};
use crate::oauth::form_encoding::percent;
use crate::oauth::request::UserType;
use crate::oauth::secret::Secret;
use alloc::string::String;
use alloc::vec::Vec;

/// The file name of the collection.
pub const COLLECTION_FILE: &str = "tokens.postman_collection.json";

/// The file name of the environment.
pub const ENVIRONMENT_FILE: &str = "tokens.postman_environment.json";

/// The collection, in Postman's collection format 2.1. The collection contains no secret. `name` is the name of the
/// account, which is untrusted text. Postman only displays it.
#[must_use]
pub fn collection(context: &ToolContext<'_>, name: &str) -> String {
    let path = call_path(context);
    let mut kept = Vec::from([if context.is_agency() { "agency" } else { "sub-account" }]);
    kept.extend((!path.is_empty()).then_some("call"));
    let script_values =
        [("user_type", context.user_type.map_or("", UserType::as_str)), ("version", API_VERSION)];
    let script =
        |parts: &[&str]| code(&fill(&parts.join("\n"), &kept, &script_values, string_literals::javascript));
    let refresh = RequestFields::refresh("", context.user_type);
    let values = [
        ("name", text(&[say!(VOICE, Brand ": "), name].concat())),
        ("about", own(&fill(template!("about.md"), &kept, &[], unquoted))),
        ("origin", own(origin())),
        ("version", own(API_VERSION)),
        ("before", script(&[template!("shared.js"), template!("before.js")])),
        ("after", script(&[template!("shared.js"), template!("after.js")])),
        ("called", script(&[template!("called.js")])),
        ("call_name", own(if context.is_agency() { "Call the API as the agency" } else { "Call the API" })),
        ("call", own(&["{{api_origin}}", &path].concat())),
        ("method", own(refresh.method)),
        ("headers", headers(&refresh)),
        ("form", own(&refresh.form_with(variable))),
    ];
    filled(template!("collection.json"), &kept, &values)
}

/// The environment, in Postman's environment format (JSON). Without `secrets`, the variables for the secrets are empty.
/// `name` is the name of the account, as in [`collection`].
#[must_use]
pub fn environment(context: &ToolContext<'_>, name: &str, secrets: Option<&ToolSecrets<'_>>) -> Secret {
    let none = ToolSecrets { client_secret: "", access_token: "", refresh_token: "" };
    let secrets = secrets.unwrap_or(&none);
    let kept: &[&str] = if context.is_agency() { &["agency"] } else { &[] };
    let values = [
        ("name", text(&[say!(VOICE, Brand ": "), name].concat())),
        ("client_id", text(context.client_id)),
        ("client_secret", text(secrets.client_secret)),
        ("access_token", text(secrets.access_token)),
        ("refresh_token", text(secrets.refresh_token)),
        ("company_id", text(context.company_id)),
        ("location_id", text(context.location_id)),
    ];
    Secret::new(filled(template!("environment.json"), kept, &values))
}

/// The path and query of the call. The characters that Postman interprets are percent-encoded: braces, and the colon
/// that begins a path variable. Empty if there is no call, or if the call does not go to HighLevel's API.
fn call_path(context: &ToolContext<'_>) -> String {
    let mut out = String::new();
    let path = context.path();
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
