//! Reads a web address, and adds the item for the address, or the items for the values in it.

use crate::install::address::Address;
use crate::oauth::form_encoding::pairs;
use crate::reader::item::Item;
use crate::reader::names::Name;
use crate::reader::scanned::Scan;
use crate::reader::{address_kind, named_values};
use crate::text::same_name;

/// Names of query parameters that may contain another address.
const WRAPPERS: [&str; 7] = ["url", "q", "u", "redirect", "next", "target", "continue"];

/// Adds the item for the address, with two exceptions. If the address contains secrets and is not an install link, the
/// function adds the items for the values in the address. If a query parameter contains an install link or a redirect,
/// the function adds the item for that inner address. Returns false if the address has neither an item nor a secret.
pub(super) fn read(text: &str, scan: &mut Scan) -> bool {
    let Some(address) = Address::parse(text) else { return false };
    let query = pairs(&address.query);
    let fragment = pairs(address.fragment.rsplit('?').next().unwrap_or_default());
    let is_secret = |(name, _): &&(String, String)| {
        ["client_secret", "access_token", "refresh_token"].iter().any(|known| same_name(name, known))
    };
    // This address contains a client secret or a token. Only the values in the address become items. The page does not
    // show the address.
    if !address_kind::is_link(&address, &query) && query.iter().chain(&fragment).any(|pair| is_secret(&pair))
    {
        for (name, value) in query.iter().chain(&fragment) {
            named_values::take(Name::of(name), name, value, scan);
        }
        return true;
    }
    let wrapped = |(name, _): &&(String, String)| WRAPPERS.contains(&name.as_str());
    let is_link = |item: &Item| matches!(item, Item::InstallLink(_));
    let link = query.iter().filter(wrapped).find_map(|(_, value)| address_kind::item(value).filter(is_link));
    let inner = query.iter().filter(wrapped).find(|(_, value)| value.contains("code="));
    let inner = inner.and_then(|(_, value)| value.split_once('?'));
    let item = link.or_else(|| address_kind::redirected(inner?.1, "")).or_else(|| address_kind::item(text));
    let is_found = item.is_some();
    item.into_iter().for_each(|item| scan.push(item));
    is_found
}
