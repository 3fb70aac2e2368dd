//! What a web address is: an install link, a redirect with a code, a page of HighLevel's, or any other.

use crate::install::address::Address;
use crate::oauth::form_encoding::pairs;
use crate::oauth::redirect::{self, Arrival};
use crate::reader::item::{Item, MarketplacePage, Redirected};
use crate::reader::shapes;
use crate::text::is_hex;
use alloc::string::String;
use alloc::vec::Vec;

/// The hosts of HighLevel's Marketplace, portal and app.
const HIGHLEVEL_HOSTS: [&str; 7] = [
    "marketplace.gohighlevel.com",
    "marketplace.leadconnectorhq.com",
    "app.gohighlevel.com",
    "app.leadconnectorhq.com",
    "developers.gohighlevel.com",
    "services.leadconnectorhq.com",
    "rest.gohighlevel.com",
];

/// What the address is. `None` for an address of HighLevel's API, which is no value of its own.
pub(super) fn item(text: &str) -> Option<Item> {
    let address = Address::parse(text)?;
    let host = address.host.to_ascii_lowercase();
    let query = pairs(&address.query);
    let has = |name: &str| query.iter().any(|(key, _)| key == name);
    let path = address.path.trim_end_matches('/');
    if path.ends_with("/chooselocation")
        || has("client_id") && (has("redirect_uri") || has("scope") || has("response_type"))
    {
        return Some(Item::InstallLink(text.into()));
    }
    if let Some(item) = redirected(&address.query, &address.fragment) {
        return Some(item);
    }
    if host == "services.leadconnectorhq.com" {
        return match path {
            "/mcp" => Some(Item::McpAddress(text.into())),
            path if path.starts_with("/mcp/") => Some(Item::McpAddress(text.into())),
            path if path.ends_with("/callback") => Some(Item::RedirectUrl(text.into())),
            _ => None,
        };
    }
    if let Some(id) = location_in(path) {
        return Some(Item::LocationId(id.into()));
    }
    if HIGHLEVEL_HOSTS.contains(&&*host) {
        return Some(Item::MarketplacePage(marketplace_page(path, &query)));
    }
    Some(Item::RedirectUrl(text.into()))
}

/// The code or the error in a query or a fragment. The fragment may be an address of its own, behind `#/`.
pub(super) fn redirected(query: &str, fragment: &str) -> Option<Item> {
    let fragment = fragment.split_once('?').map_or(fragment, |(_, query)| query);
    match redirect::parse(query, fragment) {
        Arrival::Code(code, error) => {
            let state = pairs(query).into_iter().chain(pairs(fragment)).find(|(name, _)| name == "state");
            let state = state.map(|(_, state)| state.trim().into()).unwrap_or_default();
            Some(Item::RedirectedWithCode(Redirected { code, state, error }))
        }
        Arrival::Denied(error) => Some(Item::RedirectedWithError(error)),
        Arrival::Nothing | Arrival::Unusable(_) => None,
    }
}

/// The location id in a path such as `/v2/location/ID/dashboard`.
fn location_in(path: &str) -> Option<&str> {
    let (_, rest) = path.split_once("/location/")?;
    let id = rest.split('/').next()?;
    shapes::is_account_id(id).then_some(id)
}

/// The ids in the path and query of a page of the Marketplace.
fn marketplace_page(path: &str, query: &[(String, String)]) -> MarketplacePage {
    let segments: Vec<&str> = path.split('/').collect();
    let after = |names: &[&str]| {
        let found = segments.windows(2).find(|pair| names.contains(&pair[0]) && is_hex(pair[1], 24));
        found.map(|pair| String::from(pair[1]))
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
