//! The redirect URL check: checks a redirect URL against HighLevel's rules, and compares the URL with this page's own
//! address.
//!
//! The rules come from the portal where apps are registered; see `docs/highlevel.md`. The findings are only hints. The
//! portal decides whether it accepts a redirect URL.

use crate::install::address::{Address, AddressPart};
use crate::install::brand_rule;
use crate::install::known_redirects::KnownRedirect;
use crate::install::link_reader::{self, Place};
use crate::reader::addresses;
use alloc::string::String;
use alloc::vec::Vec;

/// A finding about a redirect URL: a rule that the URL breaks, the owner of the URL, or a difference from this page's
/// address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Finding {
    /// The text is not an `http` or `https` URL.
    NoAddress,
    /// The text is an install link without a `redirect_uri`.
    LinkWithoutRedirect,
    /// The scheme is `http`, and the host is not the local computer. Reports differ about whether the portal refuses
    /// such a redirect URL.
    NotHttps,
    /// The host is the local computer, which nobody else can reach. Reports differ about whether the portal refuses
    /// such a redirect URL.
    Localhost,
    /// The brand rule refuses the redirect URL; see [`brand_rule`]. The first value is the part of the URL that
    /// contains the first refused substring. The second value is this substring.
    Brand(AddressPart, String),
    /// The redirect URL has a fragment, which browsers never send to a server.
    Fragment,
    /// The redirect URL belongs to a tool, or to HighLevel's *External authentication*.
    Known(KnownRedirect),
    /// The scheme of the redirect URL differs from the scheme of this page's address.
    Scheme,
    /// The host of the redirect URL differs from this page's host only in a leading `www.`.
    Www,
    /// The host of the redirect URL differs from this page's host only in upper and lower case. Browsers show hosts in
    /// lower case.
    HostCase,
    /// The host of the redirect URL differs from this page's host in more than a leading `www.` or upper and lower
    /// case.
    Host,
    /// The port of the redirect URL differs from this page's port.
    Port,
    /// The path of the redirect URL differs from this page's path only in a final `/`.
    TrailingSlash,
    /// The path of the redirect URL differs from this page's path only in upper and lower case.
    PathCase,
    /// The path of the redirect URL differs from this page's path in more than a final `/` or upper and lower case.
    Path,
    /// The query of the redirect URL differs from this page's query.
    Query,
}

/// A pasted redirect URL, with its findings.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CheckedRedirect {
    /// The redirect URL in the pasted text, or the whole text if it contains no URL. Empty if an install link has no
    /// `redirect_uri`.
    pub url: String,
    /// The findings of [`examine`] about the URL. Only [`Finding::LinkWithoutRedirect`] if an install link has no
    /// `redirect_uri`.
    pub findings: Vec<Finding>,
}

/// Finds the redirect URL in a pasted text, and examines the URL. The text may be an install link.
#[must_use]
pub fn check(text: &str) -> CheckedRedirect {
    let text = text.trim();
    if let Ok(pasted) = link_reader::read(text) {
        let url = pasted.link.redirect_uri;
        let is_install_page = matches!(pasted.place, Place::InstallPage | Place::OldInstallPage);
        if !url.is_empty() || is_install_page {
            let findings = if url.is_empty() { [Finding::LinkWithoutRedirect].into() } else { examine(&url) };
            return CheckedRedirect { url, findings };
        }
    }
    // A text that begins with `http` is used exactly as the user wrote it, because HighLevel compares every byte.
    // Otherwise, the URL inside the text is used.
    let is_inside = !text.to_ascii_lowercase().starts_with("http");
    let url = is_inside.then(|| addresses::link_in(text)).flatten().unwrap_or_else(|| text.into());
    CheckedRedirect { findings: examine(&url), url }
}

/// Checks a redirect URL against the rules of HighLevel's portal. An empty list means that the URL breaks no known
/// rule.
#[must_use]
pub fn examine(address: &str) -> Vec<Finding> {
    let text = address.trim();
    let Some(address) = Address::parse(text) else { return [Finding::NoAddress].into() };
    let known = KnownRedirect::of(&address);
    let host = address.host.to_ascii_lowercase();
    let is_local =
        matches!(&*host, "localhost" | "127.0.0.1" | "[::1]" | "0.0.0.0") || host.ends_with(".localhost");
    let brand = brand_rule::find(text).filter(|_| !known.is_some_and(KnownRedirect::is_tolerated));
    let brand = brand.map(|place| Finding::Brand(AddressPart::at(text, place.start), text[place].into()));
    let mut found: Vec<Finding> = known.map(Finding::Known).into_iter().chain(brand).collect();
    found.extend(findings([
        (is_local, Finding::Localhost),
        (address.scheme != "https" && !is_local, Finding::NotHttps),
        (!address.fragment.is_empty(), Finding::Fragment),
    ]));
    found
}

/// Compares the registered redirect URL with `own`, this page's address. An empty list means that no part differs.
///
/// HighLevel compares the two URLs byte by byte, so every difference counts.
#[must_use]
pub fn compare(own: &str, registered: &str) -> Vec<Finding> {
    let Some(registered) = Address::parse(registered) else { return [Finding::NoAddress].into() };
    let own = Address::parse(own).unwrap_or_default();
    let differs_only_in_case = |one: &str, other: &str| one != other && one.eq_ignore_ascii_case(other);
    let without_www = |host: &str| host.to_ascii_lowercase().trim_start_matches("www.").to_owned();
    let is_host_case = differs_only_in_case(&own.host, &registered.host);
    let is_www = own.host != registered.host
        && !is_host_case
        && without_www(&own.host) == without_www(&registered.host);
    let (path, registered_path) = (own.path.trim_end_matches('/'), registered.path.trim_end_matches('/'));
    let is_path_case = differs_only_in_case(path, registered_path);
    findings([
        (own.scheme != registered.scheme, Finding::Scheme),
        (is_www, Finding::Www),
        (is_host_case, Finding::HostCase),
        (own.host != registered.host && !is_host_case && !is_www, Finding::Host),
        (own.port != registered.port, Finding::Port),
        (own.path != registered.path && path == registered_path, Finding::TrailingSlash),
        (is_path_case, Finding::PathCase),
        (path != registered_path && !is_path_case, Finding::Path),
        (own.query != registered.query, Finding::Query),
        (!registered.fragment.is_empty(), Finding::Fragment),
    ])
}

fn findings<const N: usize>(checks: [(bool, Finding); N]) -> Vec<Finding> {
    checks.into_iter().filter_map(|(applies, finding)| applies.then_some(finding)).collect()
}
