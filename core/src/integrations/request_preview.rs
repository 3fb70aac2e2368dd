//! The preview of a request: the text of the HTTP request that the page sends, with masked secrets.
//!
//! The same functions make the fields of the preview and the fields of the request that the page sends.

use crate::api::call::VERSION;
use crate::highlevel::token_endpoint;
use crate::oauth::form_encoding;
use crate::oauth::request::{HEADERS, METHOD, Options, UserType, exchange_fields, refresh_fields};
use crate::text::masked;
use alloc::string::String;

/// The text that is shown in place of a client secret or a token. If the client secret is missing, the preview leaves
/// out its field.
const MASK: &str = "••••••••";

/// Writes the request of an exchange: method, URL, headers and body. The authorization code is masked.
///
/// `has_secret` is true if the user entered a client secret. The function does not need the secret itself.
#[must_use]
pub fn exchange(code: &str, client_id: &str, has_secret: bool, options: &Options) -> String {
    token_request(&exchange_fields(&masked(code), client_id, mask(has_secret), options))
}

/// Writes the request of a refresh: method, URL, headers and body. The refresh token is masked.
#[must_use]
pub fn refresh(client_id: &str, has_secret: bool, user_type: Option<UserType>) -> String {
    token_request(&refresh_fields(MASK, client_id, mask(has_secret), user_type))
}

/// Writes the request of an API call: method, URL, headers and body. `version` is the value of the header `Version`.
/// With `form`, which must be form-encoded, the request is a `POST`.
#[must_use]
pub fn call(url: &str, version: &str, form: Option<&str>) -> String {
    let mut out = head(if form.is_some() { METHOD } else { "GET" }, url);
    header(&mut out, ("Authorization", &["Bearer ", MASK].concat()));
    header(&mut out, (VERSION.0, version));
    let [content_type, accept] = HEADERS;
    header(&mut out, accept);
    if let Some(form) = form {
        header(&mut out, content_type);
        out.push_str("\n\n");
        out.push_str(&form.split('&').collect::<alloc::vec::Vec<_>>().join("\n&"));
    }
    out
}

fn mask(is_present: bool) -> &'static str {
    if is_present { MASK } else { "" }
}

/// Writes a request to the token endpoint, with one form field on each line.
fn token_request(fields: &[(&str, &str)]) -> String {
    let mut out = head(METHOD, &token_endpoint());
    HEADERS.into_iter().for_each(|pair| header(&mut out, pair));
    out.push_str("\n\n");
    for (at, (name, value)) in fields.iter().enumerate() {
        out.push_str(if at == 0 { "" } else { "\n&" });
        out.push_str(name);
        out.push('=');
        if matches!(*name, "code" | "client_secret" | "refresh_token") {
            out.push_str(value);
        } else {
            form_encoding::encode(&mut out, value);
        }
    }
    out
}

fn head(method: &str, url: &str) -> String {
    [method, " ", url].concat()
}

fn header(out: &mut String, (name, value): (&str, &str)) {
    out.push_str(&["\n", name, ": ", value].concat());
}
