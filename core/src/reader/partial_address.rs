//! Reads incomplete web addresses: the query of a redirect, an install link without its host, an address without a
//! scheme.

use crate::reader::item::Item;
use crate::reader::{address_kind, scopes};
use alloc::string::String;

/// The host of install links.
const HOST: &str = "https://marketplace.gohighlevel.com";

/// The maximum length of an incomplete install link or an address without a scheme, in bytes. A longer text is not read
/// as an address.
const LONGEST_LINK: usize = 1600;

/// Parameters that a redirect with an authorization code does not have. The item for a redirect would leave them out.
const OTHERS: [&str; 5] = ["client_id=", "client_secret=", "grant_type=", "access_token=", "refresh_token="];

/// The item for a text without white space that is the query or fragment of a redirect: `?code=…`, `code=…&state=…`.
pub(super) fn redirected(text: &str) -> Option<Item> {
    let text = text.trim();
    let is_query = ["?", "#", "code=", "state=", "error=", "&"].iter().any(|start| text.starts_with(start));
    let named = text.contains('&') || text.starts_with(['?', '#']);
    let has_more = OTHERS.iter().any(|name| text.contains(name));
    if !is_query || !named || has_more || text.contains(char::is_whitespace) {
        return None;
    }
    let (query, fragment) = text.split_once('#').unwrap_or((text, ""));
    address_kind::redirected(query.trim_start_matches('?'), fragment)
}

/// Completes an address without a scheme, or an install link that consists only of its path or query. The incomplete
/// address must be the whole text. The completed address may contain secrets.
pub(super) fn link(text: &str) -> Option<String> {
    let text = text.trim();
    if text.contains(char::is_whitespace) || text.len() > LONGEST_LINK {
        return None;
    }
    let is_request = text.contains("client_id=") && text.contains("response_type=");
    if is_request && text.starts_with('?') {
        return Some([HOST, "/v2/oauth/chooselocation", text].concat());
    }
    if is_request && text.starts_with('/') {
        return Some([HOST, text].concat());
    }
    let (name, path) = text.split_once('/')?;
    let is_host = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
    let is_address =
        name.contains('.') && name.bytes().all(is_host) && !path.is_empty() && !scopes::is_one(text);
    is_address.then(|| ["https://", text].concat())
}
