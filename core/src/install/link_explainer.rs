//! The link explainer: splits a pasted install link into its parameters, and lists what is missing or wrong.
//!
//! It reads the authorization request of RFC 6749 §4.1.1. The opposite direction, building a link, is in `link`. The
//! sentences for the remarks are in `messages`.

use crate::install::link::{InstallLink, MarketplaceHost, OLD_PATH, PATH};
use crate::install::redirect_check::{self, Address};
use crate::install::scope_presets::OAUTH;
use crate::oauth::credentials::{CredentialWarning, doubt_about_id, is_client_id};
use crate::oauth::form_encoding::pairs;
use crate::text::{is_hex, same_name};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// A pasted install link, with remarks.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ExplainedLink {
    /// The parameters of the link. A parameter that is named like a secret is left out.
    pub link: InstallLink,
    /// The query parameters in their order, decoded: name and value. The value of a secret is replaced with dots.
    pub parts: Vec<(String, String)>,
    /// What is missing or wrong. Remarks about parameters come first, the most serious at the top; then those about
    /// the address.
    pub remarks: Vec<Remark>,
}

/// The reason why a text is not an install link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkError {
    /// The text is empty.
    Empty,
    /// The text is not an address, or the address has no parameters.
    NoAddress,
    /// The address is a redirect URL with a code in it. It belongs in the field for the code.
    Redirected,
    /// The address is not HighLevel's consent page. The value is its host and path.
    Elsewhere(String),
}

/// Something that is missing or wrong in an install link.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Remark {
    /// The link contains a client secret or a token. Such a value must never be in a link.
    HoldsSecret,
    /// The link begins with `http://`.
    Insecure,
    /// `response_type` is missing or is not `code`.
    NoResponseType,
    /// `client_id` is missing.
    NoClientId,
    /// `client_id` looks like a client secret.
    SecretAsId,
    /// `client_id` does not have the format of HighLevel's client ids.
    OddClientId,
    /// `client_id` lacks its ending. The consent page accepts it, but the token endpoint refuses it.
    ShortClientId,
    /// `version_id` is missing. For newer apps, HighLevel then shows `error.noAppVersionIdFound`.
    NoVersionId,
    /// `version_id` is not 24 hexadecimal digits.
    OddVersionId,
    /// `redirect_uri` is missing.
    NoRedirect,
    /// `redirect_uri` is not this page, so the code will arrive at another address.
    RedirectElsewhere,
    /// `redirect_uri` breaks a rule of the portal; see `redirect_check`.
    RedirectRefused,
    /// `scope` is missing or empty.
    NoScopes,
    /// `oauth.readonly` or `oauth.write` is not requested. Without both, an agency's install cannot reach its
    /// sub-accounts.
    NoOauthScopes,
    /// The address is the older one, without `/v2`. It still works.
    OldPath,
    /// A parameter appears more than once.
    Duplicate,
}

/// Reads a pasted link. `own` is this page's address, with which the redirect URI is compared.
///
/// Quotes, angle brackets, line breaks and `&amp;` around and in the link are tolerated.
///
/// # Errors
/// [`NoLink`], if the text is not an install link.
pub fn read(text: &str, own: &str) -> Result<ExplainedLink, LinkError> {
    let text = text.trim().trim_matches(['"', '\'', '<', '>', '`']).trim();
    if text.is_empty() {
        return Err(LinkError::Empty);
    }
    let text = joined_lines(&text.replace("&amp;", "&"));
    let address = if text.starts_with("marketplace.") { ["https://", &text].concat() } else { text };
    let Some(address) = Address::parse(&address).filter(|address| !address.query.is_empty()) else {
        return Err(LinkError::NoAddress);
    };
    let mut parts = pairs(&address.query);
    // A secret must not leave the field into which it was pasted.
    for (_, value) in parts.iter_mut().filter(|(name, _)| is_secret(name)) {
        *value = "••••••••".into();
    }
    let host = [MarketplaceHost::Standard, MarketplaceHost::WhiteLabel].into_iter().find(|host| {
        Address::parse(host.origin())
            .is_some_and(|known| known.authority() == address.authority().to_lowercase())
    });
    let path = address.path.trim_end_matches('/');
    let Some(host) = host.filter(|_| path == PATH || path == OLD_PATH) else {
        let has_code = parts.iter().any(|(name, _)| name == "code");
        let elsewhere = || LinkError::Elsewhere([&*address.authority(), &address.path].concat());
        return Err(if has_code { LinkError::Redirected } else { elsewhere() });
    };
    let link = link(host, &parts);
    let mut remarks = remarks(&link, &parts, own);
    for (applies, remark) in [
        (address.scheme == "http" && host.origin().starts_with("https"), Remark::Insecure),
        (path == OLD_PATH, Remark::OldPath),
    ] {
        if applies {
            remarks.push(remark);
        }
    }
    Ok(ExplainedLink { link, parts, remarks })
}

/// True if a parameter of this name contains a secret: a client secret, an access token or a refresh token. Spelling
/// variants such as `clientSecret` and `client_secret` count, too.
#[must_use]
pub fn is_secret(name: &str) -> bool {
    ["clientsecret", "secret", "accesstoken", "refreshtoken"].iter().any(|known| same_name(name, known))
}

/// Joins the lines of a link. Documents and e-mails break a link anywhere, and write spaces between its scopes.
fn joined_lines(text: &str) -> String {
    let lines = text.lines().map(|line| line.trim().replace(char::is_whitespace, "%20"));
    lines.collect()
}

/// The parameters of the link. Of a known parameter, only the first occurrence counts.
fn link(host: MarketplaceHost, parts: &[(String, String)]) -> InstallLink {
    let mut link = InstallLink { host, ..InstallLink::default() };
    let mut seen = Vec::new();
    for (name, value) in parts {
        let value = value.trim();
        let target = match name.as_str() {
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
        *target = value.into();
        seen.push(name);
    }
    link
}

/// The remarks about the parameters, in the order of their importance.
fn remarks(link: &InstallLink, parts: &[(String, String)], own: &str) -> Vec<Remark> {
    let count = |searched: &str| parts.iter().filter(|(name, _)| name == searched).count();
    let is_code = parts.iter().any(|(name, value)| name == "response_type" && value.trim() == "code");
    let redirect = &link.redirect_uri;
    let doubt = doubt_about_id(&link.client_id);
    let is_requested = |scope: &&str| link.scopes.iter().any(|requested| requested == *scope);
    [
        (parts.iter().any(|(name, _)| is_secret(name)), Remark::HoldsSecret),
        (doubt == Some(CredentialWarning::IdLooksLikeSecret), Remark::SecretAsId),
        (!is_code, Remark::NoResponseType),
        (link.client_id.is_empty(), Remark::NoClientId),
        (doubt == Some(CredentialWarning::IdWithoutSuffix), Remark::ShortClientId),
        (
            doubt.is_none() && !link.client_id.is_empty() && !is_client_id(&link.client_id),
            Remark::OddClientId,
        ),
        (link.version_id.is_empty(), Remark::NoVersionId),
        (!link.version_id.is_empty() && !is_hex(&link.version_id, 24), Remark::OddVersionId),
        (redirect.is_empty(), Remark::NoRedirect),
        (!redirect.is_empty() && redirect != own, Remark::RedirectElsewhere),
        (!redirect.is_empty() && !redirect_check::examine(redirect).is_empty(), Remark::RedirectRefused),
        (link.scopes.is_empty(), Remark::NoScopes),
        (!link.scopes.is_empty() && !OAUTH.iter().all(is_requested), Remark::NoOauthScopes),
        (parts.iter().any(|(name, _)| count(name) > 1), Remark::Duplicate),
    ]
    .into_iter()
    .filter_map(|(applies, remark)| applies.then_some(remark))
    .collect()
}
