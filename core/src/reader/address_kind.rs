//! Classifies a web address, for example as an install link, a redirect with an authorization code, or the address of
//! one of HighLevel's pages.

use crate::install::address::Address;
use crate::oauth::credentials::{Code, is_client_id};
use crate::oauth::form_encoding::pairs;
use crate::oauth::redirect::{self, Arrival};
use crate::reader::item::{Item, MarketplacePage, Redirected};
use crate::reader::{samples, shapes};
use crate::text::{is_hex, same_name};
use alloc::string::String;
use alloc::vec::Vec;

/// The hosts of HighLevel's Marketplace, portal, app and API, and of its pages for documentation, help and ideas.
const HIGHLEVEL_HOSTS: [&str; 9] = [
    "marketplace.gohighlevel.com",
    "marketplace.leadconnectorhq.com",
    "app.gohighlevel.com",
    "app.leadconnectorhq.com",
    "developers.gohighlevel.com",
    "services.leadconnectorhq.com",
    "help.gohighlevel.com",
    "highlevel.stoplight.io",
    "ideas.gohighlevel.com",
];

/// Returns the item for the web address `text`. `None` for most addresses of HighLevel's API, for another provider's
/// install link, and for a text that is not a web address.
pub(super) fn item(text: &str) -> Option<Item> {
    let address = Address::parse(text)?;
    let host = address.host.to_ascii_lowercase();
    let query = pairs(&address.query);
    let value = |name: &str| query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let has = |name: &str| value(name).is_some();
    let path = address.path.trim_end_matches('/');
    let is_answer = (has("code") || has("error")) && !has("response_type");
    if is_answer && let Some(item) = redirected(&address.query, &address.fragment) {
        return Some(item);
    }
    if is_link(&address, &query) {
        return is_highlevels(&host, path, value("client_id")).then(|| Item::InstallLink(text.into()));
    }
    if let Some(item) = redirected(&address.query, &address.fragment) {
        return Some(item);
    }
    if let Some(id) = location_in(path).or(value("locationId").filter(|id| shapes::is_account_id(id))) {
        return Some(Item::LocationId(id.into()));
    }
    if host == "services.leadconnectorhq.com" {
        return match path {
            "/mcp" => Some(Item::McpAddress(text.into())),
            path if path.starts_with("/mcp/") => Some(Item::McpAddress(text.into())),
            path if path.ends_with("/callback") => Some(Item::RedirectUrl(text.into())),
            _ => None,
        };
    }
    if host == "rest.gohighlevel.com" {
        return None;
    }
    let page = marketplace_page(path, &query);
    if page != MarketplacePage::default() || HIGHLEVEL_HOSTS.contains(&&*host) {
        return Some(Item::MarketplacePage(page));
    }
    Some(Item::RedirectUrl(text.into()))
}

/// True for an address with the path or the parameters of an install link (RFC 6749 §4.1.1).
pub(super) fn is_link(address: &Address, query: &[(String, String)]) -> bool {
    let has = |name: &str| query.iter().any(|(key, _)| same_name(key, name));
    let is_answer = has("code") && !has("response_type");
    let is_chooser = |path: &str| path.trim_end_matches('/').ends_with("/chooselocation");
    let in_fragment = address.fragment.split('?').next().unwrap_or_default();
    is_chooser(&address.path)
        || is_chooser(in_fragment)
        || has("client_id") && !is_answer && (has("redirect_uri") || has("scope") || has("response_type"))
}

/// True if an install link is for HighLevel. Other providers have install links with the same parameters, so the path,
/// the host or the client ID of the link must be HighLevel's. A link without a client ID counts as a link for
/// HighLevel.
fn is_highlevels(host: &str, path: &str, client_id: Option<&str>) -> bool {
    let is_id = |id: &str| {
        is_client_id(id) || is_hex(id, 24) || samples::is_sample(id) || samples::is_placeholder(id)
    };
    path.ends_with("/chooselocation") || HIGHLEVEL_HOSTS.contains(&host) || client_id.is_none_or(is_id)
}

/// The item for the authorization code or the error in a query or a fragment. `None` if there is no error and no usable
/// code. The fragment may begin with a path, as in `#/path?code=…`.
pub(super) fn redirected(query: &str, fragment: &str) -> Option<Item> {
    let fragment = fragment.split_once('?').map_or(fragment, |(_, query)| query);
    match redirect::parse(query, fragment) {
        Arrival::Code(code, error) => {
            let code = without_rest(code);
            let text = code.expose();
            if samples::is_nothing(text) || samples::is_placeholder(text) {
                return Some(Item::Placeholder);
            }
            if shapes::is_cut_code(text) {
                return Some(Item::CutCode);
            }
            let state = pairs(query).into_iter().chain(pairs(fragment)).find(|(name, _)| name == "state");
            let state = state.map(|(_, state)| state.trim().into()).unwrap_or_default();
            Some(Item::RedirectedWithCode(Redirected { code, state, error }))
        }
        Arrival::Denied(error) => Some(Item::RedirectedWithError(error)),
        Arrival::Nothing | Arrival::Unusable(_) => None,
    }
}

/// Removes the text that follows the authorization code in an address, for example in an address copied from a table.
/// If the first 40 characters are hexadecimal digits, and the next character is neither a letter nor a digit, these 40
/// digits are the code.
fn without_rest(code: Code) -> Code {
    let whole = code.expose().split_at_checked(40).filter(|(start, rest)| {
        shapes::is_code(start) && rest.starts_with(|next: char| !next.is_ascii_alphanumeric())
    });
    whole.and_then(|(start, _)| Code::parse(start)).unwrap_or(code)
}

/// The location ID in a path such as `/v2/location/ID/dashboard`.
fn location_in(path: &str) -> Option<&str> {
    let (_, rest) = path.split_once("/location/").or_else(|| path.split_once("/locations/"))?;
    let id = rest.split('/').next()?;
    shapes::is_account_id(id).then_some(id)
}

/// The IDs in the path and query of a Marketplace page.
fn marketplace_page(path: &str, query: &[(String, String)]) -> MarketplacePage {
    let segments: Vec<&str> = path.split('/').collect();
    let after = |names: &[&str]| {
        let found = segments
            .windows(2)
            .find(|pair| names.contains(&pair[0]) && (is_hex(pair[1], 24) || is_client_id(pair[1])));
        found.map(|pair| String::from(pair[1].split('-').next().unwrap_or_default()))
    };
    let in_query = |name: &str| {
        query.iter().find(|(key, value)| key == name && is_hex(value, 24)).map(|(_, value)| value.clone())
    };
    MarketplacePage {
        app_id: after(&["integration", "app", "apps", "listing"]).or_else(|| in_query("appId")),
        version_id: after(&["versions", "version"])
            .or_else(|| in_query("versionId"))
            .or_else(|| in_query("version_id")),
    }
}
