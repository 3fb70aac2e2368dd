//! The request as it will go out, with the secrets masked: made from the same fields as the request itself.

use crate::grant::form;
use crate::grant::request::{HEADERS, METHOD, Options, exchange_fields};
use crate::grant::text::masked;
use crate::highlevel::token_endpoint;
use alloc::string::String;

/// Method, address, headers and body. `has_secret` stands for the secret, so that this never needs to see it.
#[must_use]
pub fn exchange(code: &str, client_id: &str, has_secret: bool, options: &Options) -> String {
    let code = masked(code);
    let secret = if has_secret { "••••••••" } else { "" };
    let mut out = [METHOD, " ", &token_endpoint()].concat();
    for (name, value) in HEADERS {
        out.push_str(&["\n", name, ": ", value].concat());
    }
    out.push_str("\n\n");
    for (at, (name, value)) in exchange_fields(&code, client_id, secret, options).into_iter().enumerate() {
        out.push_str(if at == 0 { "" } else { "\n&" });
        out.push_str(name);
        out.push('=');
        if matches!(name, "code" | "client_secret") {
            out.push_str(value)
        } else {
            form::encode(&mut out, value)
        }
    }
    out
}
