//! A request as it goes out, with the secrets masked: made from the same fields as the request itself.

use crate::bearer::call::VERSION;
use crate::grant::form;
use crate::grant::request::{HEADERS, METHOD, Options, UserType, exchange_fields, refresh_fields};
use crate::grant::text::masked;
use crate::highlevel::token_endpoint;
use alloc::string::String;

/// What stands for a secret that is there.
const MASK: &str = "••••••••";

/// The exchange: method, address, headers and body. `has_secret` stands for the secret, so that this never needs to see
/// it.
#[must_use]
pub fn exchange(code: &str, client_id: &str, has_secret: bool, options: &Options) -> String {
    of_tokens(&exchange_fields(&masked(code), client_id, mask(has_secret), options))
}

/// The refresh.
#[must_use]
pub fn refresh(client_id: &str, has_secret: bool, user_type: Option<UserType>) -> String {
    of_tokens(&refresh_fields(MASK, client_id, mask(has_secret), user_type))
}

/// A call of the API. `form`, which is encoded already, makes it a POST.
#[must_use]
pub fn call(url: &str, form: Option<&str>) -> String {
    let mut out = head(if form.is_some() { METHOD } else { "GET" }, url);
    header(&mut out, ("Authorization", &["Bearer ", MASK].concat()));
    header(&mut out, VERSION);
    let [kind, accept] = HEADERS;
    header(&mut out, accept);
    if let Some(form) = form {
        header(&mut out, kind);
        out.push_str("\n\n");
        out.push_str(&form.split('&').collect::<alloc::vec::Vec<_>>().join("\n&"));
    }
    out
}

fn mask(there: bool) -> &'static str {
    if there { MASK } else { "" }
}

fn of_tokens(fields: &[(&str, &str)]) -> String {
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
            form::encode(&mut out, value);
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
