//! An install link somebody pasted, part by part, and what is missing in it or wrong.

use super::doctor::{self, Address};
use super::link::{Host, InstallLink, OLD_PATH, PATH};
use super::preset::OAUTH;
use crate::grant::credentials::{Doubt, doubt_about_id, is_client_id};
use crate::grant::form::pairs;
use crate::grant::text::{is_hex, same_name};
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
    /// What looks like a client secret, in the place of the client id.
    SecretAsId,
    /// A client id of another shape than HighLevel's.
    OddClientId,
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
    let text = unwrapped(&text.replace("&amp;", "&"));
    let whole = if text.starts_with("marketplace.") { ["https://", &text].concat() } else { text };
    let Some(address) = Address::parse(&whole).filter(|address| !address.query.is_empty()) else {
        return Err(NoLink::NoAddress);
    };
    let mut parts = pairs(&address.query);
    // What is secret goes no further than the field it was pasted into.
    for (_, value) in parts.iter_mut().filter(|(name, _)| is_secret(name)) {
        *value = "••••••••".into();
    }
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

/// True for a parameter that would hold something secret.
#[must_use]
pub fn is_secret(name: &str) -> bool {
    ["clientsecret", "secret", "accesstoken", "refreshtoken"].iter().any(|known| same_name(name, known))
}

/// As one line: documents and letters break a link anywhere, and write blanks between its scopes.
fn unwrapped(text: &str) -> String {
    let lines = text.lines().map(|line| line.trim().replace(char::is_whitespace, "%20"));
    lines.collect()
}

fn link(host: Host, parts: &[(String, String)]) -> InstallLink {
    let mut link = InstallLink { host, ..InstallLink::default() };
    let mut seen = Vec::new();
    for (name, value) in parts {
        let value = value.trim();
        let place = match name.as_str() {
            _ if seen.contains(&name) => continue,
            _ if value.is_empty() => {
                seen.push(name);
                continue;
            }
            "response_type" => continue,
            "client_id" => &mut link.client_id,
            "version_id" => &mut link.version_id,
            "redirect_uri" => &mut link.redirect_uri,
            "state" => &mut link.state,
            "scope" => {
                link.scopes = value.split_whitespace().map(String::from).collect();
                seen.push(name);
                continue;
            }
            "loginWindowOpenMode" if value == "self" => {
                link.same_tab = true;
                continue;
            }
            name if is_secret(name) => continue,
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
    let doubt = doubt_about_id(&link.client_id);
    let asks = |scope: &&str| link.scopes.iter().any(|asked| asked == *scope);
    [
        (parts.iter().any(|(name, _)| is_secret(name)), Remark::HoldsSecret),
        (doubt == Some(Doubt::IdLooksLikeSecret), Remark::SecretAsId),
        (!is_code, Remark::NoResponseType),
        (link.client_id.is_empty(), Remark::NoClientId),
        (doubt == Some(Doubt::IdWithoutSuffix), Remark::ShortClientId),
        (
            doubt.is_none() && !link.client_id.is_empty() && !is_client_id(&link.client_id),
            Remark::OddClientId,
        ),
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
