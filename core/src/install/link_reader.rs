//! The reader of pasted install links: splits the authorization request of RFC 6749 §4.1.1 into its parameters.
//!
//! The module `link` builds a link. The module `link_check` finds the problems of a link.

use crate::install::address::Address;
use crate::install::link::{InstallLink, MarketplaceHost, OLD_PATH, PATH};
use crate::install::scope_list;
use crate::oauth::credentials::is_client_id;
use crate::oauth::form_encoding::pairs;
use crate::reader::addresses;
use crate::reader::shapes::{is_client_secret, is_cut_jwt, is_jwt, is_private_token};
use crate::text::{is_hex, same_name};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The parameters that mark a URL as an install link, even if the URL does not lead to HighLevel's consent page. A URL
/// that has a `code` but no `response_type` is a redirect URL instead.
const SIGNS: [&str; 4] = ["client_id", "redirect_uri", "response_type", "scope"];

/// The parameters that this reader also recognises in other spellings, such as `clientId`. Their values are not
/// searched for secrets.
const KNOWN: [&str; 6] = ["client_id", "version_id", "redirect_uri", "response_type", "scope", "state"];

/// The dots that replace the value of a secret.
const MASK: &str = "••••••••";

/// An install link as it was pasted.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PastedLink {
    /// The parameters of the link. A parameter whose name indicates a secret is left out. An unknown parameter is left
    /// out if its value has the shape of a secret.
    pub link: InstallLink,
    /// The query parameters in their order, decoded: name and value. The value of a secret is replaced with dots. If
    /// the link leads to an app's page in the Marketplace, the IDs in the path of the link are added.
    pub parts: Vec<(String, String)>,
    /// The page to which the link leads.
    pub place: Place,
    /// The problems of the pasted link. The fields of [`InstallLink`] cannot express them.
    pub flaws: Flaws,
}

/// The page to which a link leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Place {
    /// HighLevel's consent page.
    #[default]
    InstallPage,
    /// The consent page at its older path, without `/v2`.
    OldInstallPage,
    /// The page of an app in the Marketplace: `/integration/<app id>/versions/<version id>`.
    MarketplacePage,
    /// Another page. The link has parameters of an install link.
    Elsewhere,
}

/// The problems in the text of a pasted link.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Flaws {
    /// The link begins with `http://`. Always false in a build whose sandbox has an `http` origin.
    pub insecure: bool,
    /// `response_type` is missing or is not `code`. Always false for an app's page in the Marketplace.
    pub no_response_type: bool,
    /// The link contains a client secret or a token.
    pub secret: bool,
    /// A parameter appears more than once.
    pub duplicate: bool,
    /// Commas or other characters separate the scopes, instead of spaces.
    pub separators: bool,
}

/// The reason why a text is not an install link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkError {
    /// The text is empty.
    Empty,
    /// The text contains no URL, or the URL has no parameters and its path contains no IDs.
    NoAddress,
    /// The URL is a redirect URL with an authorization code in it. The pasted text belongs in the field for the code.
    Redirected,
    /// The URL has parameters, but no parameter of an install link, and its path contains no IDs. The value is the
    /// host, the port if there is one, and the path of the URL.
    Elsewhere(String),
}

/// Reads a pasted link. The link may be inside a longer text; see [`addresses::link_in`].
///
/// # Errors
/// [`LinkError`], if the text contains no install link.
pub fn read(text: &str) -> Result<PastedLink, LinkError> {
    if text.trim().is_empty() {
        return Err(LinkError::Empty);
    }
    let address = addresses::link_in(text).and_then(|address| Address::parse(&address));
    let address = address.ok_or(LinkError::NoAddress)?;
    let query = match address.fragment.split_once('?') {
        Some((_, query)) if address.query.is_empty() => query,
        _ => &address.query,
    };
    let mut parts: Vec<(String, String)> =
        pairs(query).into_iter().map(|(name, value)| (canonical(&name).into(), value)).collect();
    let ids = ids_in_path(&address.path);
    let (host, place) = place_of(&address, &parts, ids.is_some())?;
    // A secret must not leave the field into which it was pasted.
    for (_, value) in parts.iter_mut().filter(|(name, value)| is_secret(name) || hides_secret(name, value)) {
        *value = MASK.into();
    }
    if place == Place::MarketplacePage {
        let ids = ids.into_iter().flatten().filter(|(_, id)| !id.is_empty());
        parts.extend(ids.map(|(name, id)| (name.to_string(), id)));
    }
    let has = |searched: &str, wanted: &str| {
        parts.iter().any(|(name, value)| name == searched && value.trim() == wanted)
    };
    let (link, separators) = link(host, &parts);
    let flaws = Flaws {
        insecure: address.scheme == "http" && host.origin().starts_with("https"),
        no_response_type: !has("response_type", "code") && place != Place::MarketplacePage,
        secret: parts.iter().any(|(name, value)| is_secret(name) || value == MASK),
        duplicate: parts
            .iter()
            .enumerate()
            .any(|(at, (name, _))| parts[..at].iter().any(|(known, _)| known == name)),
        separators,
    };
    Ok(PastedLink { link, parts, place, flaws })
}

/// True if the value of an unknown parameter has the shape of a secret. Known parameters are not checked: a `state` may
/// be a UUID, and a client secret in place of the client ID has its own remark.
fn hides_secret(name: &str, value: &str) -> bool {
    let value = value.trim();
    !KNOWN.contains(&name)
        && (is_client_secret(value) || is_jwt(value) || is_cut_jwt(value) || is_private_token(value))
}

/// Returns the standard name of a known parameter: `client_id`, for example, if `name` is `clientId`. The name of an
/// unknown parameter is returned unchanged.
fn canonical(name: &str) -> &str {
    KNOWN.into_iter().find(|known| same_name(known, name)).unwrap_or(name)
}

/// True if a parameter of this name contains a secret: a client secret, an access token or a refresh token. Spelling
/// variants such as `clientSecret` and `client_secret` count, too.
#[must_use]
pub fn is_secret(name: &str) -> bool {
    ["clientsecret", "secret", "accesstoken", "refreshtoken"].iter().any(|known| same_name(name, known))
}

/// Returns the Marketplace host for a link with this address, and the page to which the link leads.
fn place_of(
    address: &Address,
    parts: &[(String, String)],
    has_ids: bool,
) -> Result<(MarketplaceHost, Place), LinkError> {
    let authority = address.authority().to_lowercase();
    let is_host = |host: &MarketplaceHost| {
        Address::parse(host.origin()).is_some_and(|known| known.authority() == authority)
    };
    let known = [MarketplaceHost::Standard, MarketplaceHost::WhiteLabel].into_iter().find(is_host);
    let has = |searched: &str| parts.iter().any(|(name, _)| name == searched);
    let host = known.unwrap_or_default();
    match (known, address.path.trim_end_matches('/')) {
        (Some(_), PATH | OLD_PATH) if parts.is_empty() => Err(LinkError::NoAddress),
        (Some(_), PATH) => Ok((host, Place::InstallPage)),
        (Some(_), OLD_PATH) => Ok((host, Place::OldInstallPage)),
        _ if has("code") && !has("response_type") => Err(LinkError::Redirected),
        _ if SIGNS.iter().any(|sign| has(sign)) => Ok((host, Place::Elsewhere)),
        _ if has_ids => Ok((host, Place::MarketplacePage)),
        _ if parts.is_empty() => Err(LinkError::NoAddress),
        _ => Err(LinkError::Elsewhere([&*address.authority(), &address.path].concat())),
    }
}

/// Returns the IDs in the path of a Marketplace page, each with the name of its parameter in an install link. A missing
/// ID is empty. `None` if both IDs are missing.
fn ids_in_path(path: &str) -> Option<[(&'static str, String); 2]> {
    let segments: Vec<&str> = path.split('/').collect();
    let is_id = |text: &str| is_hex(text, 24) || is_client_id(text);
    let after = |names: &[&str]| {
        let pair = segments.windows(2).find(|pair| names.contains(&pair[0]) && is_id(pair[1]));
        pair.map(|pair| pair[1]).unwrap_or_default().to_string()
    };
    let (app, version) = (after(&["integration", "app", "apps", "listing"]), after(&["versions", "version"]));
    (!app.is_empty() || !version.is_empty()).then_some([("client_id", app), ("version_id", version)])
}

/// Makes a link from these parameters. If a known parameter is repeated, only its first value is used. Also returns
/// true if the scopes are separated by characters other than white space, such as commas.
fn link(host: MarketplaceHost, parts: &[(String, String)]) -> (InstallLink, bool) {
    let mut link = InstallLink { host, ..InstallLink::default() };
    let mut separators = false;
    let mut seen = Vec::new();
    for (name, value) in parts {
        let value = value.trim();
        if seen.contains(&name) {
            continue;
        }
        let target = match name.as_str() {
            "response_type" => continue,
            name if is_secret(name) => continue,
            "scope" => {
                (link.scopes, separators) = scope_list::words(value);
                seen.push(name);
                continue;
            }
            "loginWindowOpenMode" if value == "self" => {
                link.same_tab = true;
                continue;
            }
            "client_id" => &mut link.client_id,
            "version_id" => &mut link.version_id,
            "redirect_uri" => &mut link.redirect_uri,
            "state" => &mut link.state,
            _ if value.is_empty() => {
                seen.push(name);
                continue;
            }
            // A secret is left out of the link.
            _ if value == MASK => continue,
            _ => {
                link.more.push((name.clone(), value.to_string()));
                continue;
            }
        };
        *target = value.into();
        seen.push(name);
    }
    (link, separators)
}
