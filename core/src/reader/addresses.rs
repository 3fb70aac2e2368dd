//! Web addresses in a text, and what they are.

use crate::install::redirect_check::Address;
use crate::oauth::form_encoding::pairs;
use crate::oauth::redirect::{self, Arrival};
use crate::reader::item::{Item, MarketplacePage, Redirected};
use crate::reader::shapes;
use crate::text::is_hex;
use alloc::borrow::{Cow, ToOwned};
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

/// How addresses begin. The last two are install links whose scheme was left out.
const STARTS: [&str; 4] =
    ["https://", "http://", "marketplace.gohighlevel.com/", "marketplace.leadconnectorhq.com/"];

/// Characters that end an address in a text.
const ENDS: &[char] =
    &['"', '\'', '`', '<', '>', '|', '\\', '{', '}', '^', '\u{201c}', '\u{201d}', '\u{2019}'];

/// The longest address that is joined from several lines, in bytes.
const LONGEST: usize = 8 * 1024;

/// The most addresses that are looked at in one text.
const MOST: usize = 64;

/// The addresses in `text`: start and end of each, in bytes.
pub(super) fn all(text: &str) -> Vec<(usize, usize)> {
    let mut starts: Vec<usize> =
        STARTS.iter().flat_map(|start| text.match_indices(start).map(|(at, _)| at).take(MOST)).collect();
    starts.sort_unstable();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for start in starts {
        if found.len() < MOST && found.last().is_none_or(|(_, end)| start >= *end) {
            let rest = text.get(start..).unwrap_or_default();
            let is_end = |end: char| end.is_whitespace() || ENDS.contains(&end);
            let length = rest.find(is_end).unwrap_or(rest.len());
            let address = rest.get(..length).unwrap_or_default();
            found.push((start, start + without_punctuation(address).len()));
        }
    }
    found
}

/// The text with its lines joined, where it is one address that was broken into lines.
pub(super) fn join_broken(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim();
    let is_one_address = trimmed.len() < LONGEST
        && STARTS.iter().any(|start| trimmed.starts_with(start))
        && trimmed.contains('\n')
        && trimmed.contains('?')
        && trimmed.lines().skip(1).all(|line| {
            let line = line.trim();
            !line.is_empty()
                && !line.contains("://")
                && !line.contains(": ")
                && line.split_whitespace().all(|word| word.contains(['=', '&', '%', '.', '/']))
        });
    if !is_one_address {
        return text.into();
    }
    let lines = trimmed.lines().map(|line| line.trim().replace(char::is_whitespace, "%20"));
    lines.collect::<String>().into()
}

/// The address without the punctuation of the sentence around it. A bracket is kept where the address opens it.
fn without_punctuation(address: &str) -> &str {
    let mut address = address;
    loop {
        let shorter = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '*']);
        let shorter = match shorter.strip_suffix([')', ']']) {
            Some(inside) if !inside.contains(['(', '[']) => inside,
            _ => shorter,
        };
        if shorter.len() == address.len() {
            return address;
        }
        address = shorter;
    }
}

/// What the address is. `None` for an address of HighLevel's API, which is no value of its own.
pub(super) fn item(text: &str) -> Option<Item> {
    let with_scheme = |text: &str| {
        if text.starts_with("http") { text.to_owned() } else { ["https://", text].concat() }
    };
    let text = with_scheme(&text.replace("&amp;", "&"));
    let address = Address::parse(&text)?;
    let host = address.host.to_ascii_lowercase();
    let query = pairs(&address.query);
    let has = |name: &str| query.iter().any(|(key, _)| key == name);
    let path = address.path.trim_end_matches('/');
    if path.ends_with("/chooselocation")
        || has("client_id") && (has("redirect_uri") || has("scope") || has("response_type"))
    {
        return Some(Item::InstallLink(text));
    }
    if let Some(item) = redirected(&address.query, &address.fragment) {
        return Some(item);
    }
    if host == "services.leadconnectorhq.com" {
        return match path {
            "/mcp" => Some(Item::McpAddress(text)),
            path if path.starts_with("/mcp/") => Some(Item::McpAddress(text)),
            path if path.ends_with("/callback") => Some(Item::RedirectUrl(text)),
            _ => None,
        };
    }
    if let Some(id) = location_in(path) {
        return Some(Item::LocationId(id.into()));
    }
    if HIGHLEVEL_HOSTS.contains(&&*host) {
        return Some(Item::MarketplacePage(marketplace_page(path, &query)));
    }
    Some(Item::RedirectUrl(text))
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
