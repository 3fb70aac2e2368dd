//! The redirect URL check: HighLevel's rules for a redirect URL, and a comparison with this page's own address.
//!
//! The rules come from the portal where apps are registered; see `docs/highlevel.md`. The findings are hints: the
//! portal decides.

use alloc::string::String;
use alloc::vec::Vec;

/// Words that the portal is reported to refuse in the host or in the path of a redirect URL.
const BRAND_WORDS: [&str; 2] = ["ghl", "highlevel"];

/// An `http` or `https` address, split into its parts. Nothing is decoded, and only the scheme is put in lower case.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Address {
    /// The scheme: `https` or `http`.
    pub scheme: String,
    /// The host, for example `example.com`.
    pub host: String,
    /// The port, for example `8080`. Empty if the address has none.
    pub port: String,
    /// The path, for example `/oauth/`. Empty if the address has none.
    pub path: String,
    /// The query: the part after `?`, without the `?`.
    pub query: String,
    /// The fragment: the part after `#`, without the `#`.
    pub fragment: String,
}

impl Address {
    /// Parses an address. `None` if it has another scheme, no host, or contains white space.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.trim().split_once("://")?;
        let scheme = scheme.to_ascii_lowercase();
        if !matches!(&*scheme, "https" | "http") || rest.chars().any(char::is_whitespace) {
            return None;
        }
        let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = match rest.find('/') {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => (host, port),
            _ => (authority, ""),
        };
        (!host.is_empty()).then(|| Self {
            scheme,
            host: host.into(),
            port: port.into(),
            path: path.into(),
            query: query.into(),
            fragment: fragment.into(),
        })
    }

    /// The host, followed by `:` and the port if there is one.
    #[must_use]
    pub fn authority(&self) -> String {
        if self.port.is_empty() { self.host.clone() } else { [&*self.host, ":", &self.port].concat() }
    }
}

/// A rule that a redirect URL breaks, or a difference between two redirect URLs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Finding {
    /// The text is not an `http` or `https` address.
    NoAddress,
    /// The scheme is not `https`. The portal refuses it.
    NotHttps,
    /// The host is the local computer, which nobody else can reach. The portal refuses it.
    Localhost,
    /// The host or the path contains a word that the portal is reported to refuse: `ghl` or `highlevel`.
    BrandWord,
    /// The address has a fragment, which browsers never send to a server.
    Fragment,
    /// The schemes differ.
    Scheme,
    /// The hosts differ only in a leading `www.`.
    Www,
    /// The hosts differ only in upper and lower case. Browsers show hosts in lower case.
    HostCase,
    /// The hosts differ.
    Host,
    /// The ports differ.
    Port,
    /// The paths differ only in a final `/`.
    TrailingSlash,
    /// The paths differ only in upper and lower case.
    PathCase,
    /// The paths differ.
    Path,
    /// The queries differ.
    Query,
}

/// Checks a redirect URL against the rules of HighLevel's portal. An empty list means that no broken rule is known.
#[must_use]
pub fn examine(address: &str) -> Vec<Finding> {
    let Some(address) = Address::parse(address) else { return [Finding::NoAddress].into() };
    let host_and_path = [&*address.host, &address.path].concat().to_ascii_lowercase();
    let is_local = matches!(&*address.host, "localhost" | "127.0.0.1" | "[::1]" | "0.0.0.0");
    findings([
        (address.scheme != "https", Finding::NotHttps),
        (is_local, Finding::Localhost),
        (
            BRAND_WORDS.iter().any(|word| host_and_path.contains(word)) && !is_allowed_host(&address.host),
            Finding::BrandWord,
        ),
        (!address.fragment.is_empty(), Finding::Fragment),
    ])
}

/// True for the hosts of Make. The paths of its redirect URLs contain a refused word, and the portal accepts them.
fn is_allowed_host(host: &str) -> bool {
    matches!(host, "www.make.com" | "www.integromat.com")
}

/// Compares the registered redirect URL with `own`, this page's address. An empty list means that no part differs.
///
/// HighLevel compares the two byte by byte, so every difference counts.
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
