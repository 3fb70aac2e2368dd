//! An install link somebody pasted, part by part, and what is missing in it or wrong.

use super::doctor::{self, Address};
use super::link::{Host, InstallLink, OLD_PATH, PATH};
use super::preset::OAUTH;
use crate::grant::form::pairs;
use crate::grant::text::is_hex;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// What a link says, and what is to be said of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Explained {
    /// What it says.
    pub link: InstallLink,
    /// Its parts in their order, as they are written: name and value.
    pub parts: Vec<(String, String)>,
    /// What is missing or wrong, the gravest first.
    pub remarks: Vec<Remark>,
}

/// Why a text is no install link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NoLink {
    /// Nothing was pasted.
    Empty,
    /// No address, or one without parameters.
    NoAddress,
    /// A redirect that brought a code: it belongs into another field.
    Redirected,
    /// An address of another site, or of another page there: host and path.
    Elsewhere(String),
}

/// What is missing in a link, or wrong with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Remark {
    /// It holds the client secret, which has no business in any link.
    HoldsSecret,
    /// It begins with `http://`.
    Insecure,
    /// `response_type` is missing or is not `code`.
    NoResponseType,
    /// No client id.
    NoClientId,
    /// A client id without its ending: the consent page takes it, the exchange refuses it.
    ShortClientId,
    /// No version id: newer apps answer `error.noAppVersionIdFound`.
    NoVersionId,
    /// A version id of another shape than HighLevel's.
    OddVersionId,
    /// No redirect URI.
    NoRedirect,
    /// The redirect URI is not this page: the code will arrive there.
    RedirectElsewhere,
    /// The redirect URI breaks one of the portal's rules.
    RedirectRefused,
    /// No scopes.
    NoScopes,
    /// Without `oauth.readonly` and `oauth.write`, an agency install cannot reach its sub-accounts.
    NoOauthScopes,
    /// The address without `/v2`; it still works.
    OldPath,
    /// A parameter stands there twice.
    Twice,
}

/// Reads a pasted link. `own` is this page's address.
pub fn read(text: &str, own: &str) -> Result<Explained, NoLink> {
    let text = text.trim().trim_matches(['"', '\'', '<', '>', '`']).trim();
    if text.is_empty() {
        return Err(NoLink::Empty);
    }
    let text = text.replace("&amp;", "&");
    let whole = if text.starts_with("marketplace.") { ["https://", &text].concat() } else { text };
    let Some(address) = Address::parse(&whole).filter(|address| !address.query.is_empty()) else {
        return Err(NoLink::NoAddress);
    };
    let parts = pairs(&address.query);
    let host = [Host::Standard, Host::WhiteLabel].into_iter().find(|host| {
        Address::parse(host.origin())
            .is_some_and(|known| known.authority() == address.authority().to_lowercase())
    });
    let path = address.path.trim_end_matches('/');
    let Some(host) = host.filter(|_| path == PATH || path == OLD_PATH) else {
        let brought = parts.iter().any(|(name, _)| name == "code");
        let elsewhere = || NoLink::Elsewhere([&*address.authority(), &address.path].concat());
        return Err(if brought { NoLink::Redirected } else { elsewhere() });
    };
    let link = link(host, &parts);
    let mut remarks = remarks(&link, &parts, own);
    for (holds, remark) in [
        (address.scheme == "http" && host.origin().starts_with("https"), Remark::Insecure),
        (path == OLD_PATH, Remark::OldPath),
    ] {
        if holds {
            remarks.push(remark);
        }
    }
    Ok(Explained { link, parts, remarks })
}

fn link(host: Host, parts: &[(String, String)]) -> InstallLink {
    let mut link = InstallLink { host, ..InstallLink::default() };
    let mut seen = Vec::new();
    for (name, value) in parts {
        let value = value.trim();
        let place = match name.as_str() {
            _ if seen.contains(&name) || value.is_empty() => continue,
            "response_type" => continue,
            "client_id" => &mut link.client_id,
            "version_id" => &mut link.version_id,
            "redirect_uri" => &mut link.redirect_uri,
            "state" => &mut link.state,
            "scope" => {
                link.scopes = value.split_whitespace().map(String::from).collect();
                continue;
            }
            "loginWindowOpenMode" if value == "self" => {
                link.same_tab = true;
                continue;
            }
            // It goes no further than the field it was pasted into.
            "client_secret" => continue,
            _ => {
                link.more.push((name.clone(), value.to_string()));
                continue;
            }
        };
        *place = value.into();
        seen.push(name);
    }
    link
}

fn remarks(link: &InstallLink, parts: &[(String, String)], own: &str) -> Vec<Remark> {
    let count = |wanted: &str| parts.iter().filter(|(name, _)| name == wanted).count();
    let is_code = parts.iter().any(|(name, value)| name == "response_type" && value.trim() == "code");
    let redirect = &link.redirect_uri;
    let asks = |scope: &&str| link.scopes.iter().any(|asked| asked == *scope);
    [
        (count("client_secret") > 0, Remark::HoldsSecret),
        (!is_code, Remark::NoResponseType),
        (link.client_id.is_empty(), Remark::NoClientId),
        (is_hex(&link.client_id, 24), Remark::ShortClientId),
        (link.version_id.is_empty(), Remark::NoVersionId),
        (!link.version_id.is_empty() && !is_hex(&link.version_id, 24), Remark::OddVersionId),
        (redirect.is_empty(), Remark::NoRedirect),
        (!redirect.is_empty() && redirect != own, Remark::RedirectElsewhere),
        (!redirect.is_empty() && !doctor::examine(redirect).is_empty(), Remark::RedirectRefused),
        (link.scopes.is_empty(), Remark::NoScopes),
        (!link.scopes.is_empty() && !OAUTH.iter().all(asks), Remark::NoOauthScopes),
        (parts.iter().any(|(name, _)| count(name) > 1), Remark::Twice),
    ]
    .into_iter()
    .filter_map(|(holds, remark)| holds.then_some(remark))
    .collect()
}
