//! The redirect URL: HighLevel's rules for it, and this page's address against what is registered, part by part.

use alloc::string::String;
use alloc::vec::Vec;

/// Words that the portal is reported to refuse in the host or the path of a redirect URL.
const BRAND_WORDS: [&str; 2] = ["ghl", "highlevel"];

/// An address in its parts, as it was written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Address {
    /// `https`
    pub scheme: String,
    /// `example.com`
    pub host: String,
    /// `8080`; empty where none is written.
    pub port: String,
    /// `/oauth/`; empty where none is written.
    pub path: String,
    /// What stands behind `?`.
    pub query: String,
    /// What stands behind `#`.
    pub fragment: String,
}

impl Address {
    /// `None` for what is no `https` or `http` address.
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

    /// Host and port.
    #[must_use]
    pub fn authority(&self) -> String {
        if self.port.is_empty() { self.host.clone() } else { [&*self.host, ":", &self.port].concat() }
    }
}

/// What is wrong with a redirect URL, or differs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Finding {
    /// No address at all.
    NoAddress,
    /// Not `https`: today's portal refuses it.
    NotHttps,
    /// This computer's own address: nobody else reaches it, and today's portal refuses it.
    Localhost,
    /// The host or the path holds a word the portal is reported to refuse.
    BrandWord,
    /// Something behind `#`, which is never sent.
    Fragment,
    /// Both have another scheme.
    Scheme,
    /// One has `www.`, the other does not.
    Www,
    /// Only capitals in the host differ. The address bar has none.
    HostCase,
    /// Another host.
    Host,
    /// Another port.
    Port,
    /// One ends with `/`, the other does not.
    TrailingSlash,
    /// Only capitals in the path differ.
    PathCase,
    /// Another path.
    Path,
    /// Another query.
    Query,
}

/// What HighLevel's portal would say to this redirect URL.
#[must_use]
pub fn examine(address: &str) -> Vec<Finding> {
    let Some(address) = Address::parse(address) else { return [Finding::NoAddress].into() };
    let named = [&*address.host, &address.path].concat().to_ascii_lowercase();
    let local = matches!(&*address.host, "localhost" | "127.0.0.1" | "[::1]" | "0.0.0.0");
    found([
        (address.scheme != "https", Finding::NotHttps),
        (local, Finding::Localhost),
        (
            BRAND_WORDS.iter().any(|word| named.contains(word)) && !is_partner(&address.host),
            Finding::BrandWord,
        ),
        (!address.fragment.is_empty(), Finding::Fragment),
    ])
}

/// Make's addresses hold the word, and are taken.
fn is_partner(host: &str) -> bool {
    matches!(host, "www.make.com" | "www.integromat.com")
}

/// How the registered redirect URL differs from `own`, this page's address. HighLevel compares byte by byte.
#[must_use]
pub fn compare(own: &str, registered: &str) -> Vec<Finding> {
    let Some(theirs) = Address::parse(registered) else { return [Finding::NoAddress].into() };
    let own = Address::parse(own).unwrap_or_default();
    let same_but_for_case = |one: &str, other: &str| one != other && one.eq_ignore_ascii_case(other);
    let bare = |host: &str| host.to_ascii_lowercase().trim_start_matches("www.").to_owned();
    let host_case = same_but_for_case(&own.host, &theirs.host);
    let www = own.host != theirs.host && !host_case && bare(&own.host) == bare(&theirs.host);
    let (path, other) = (own.path.trim_end_matches('/'), theirs.path.trim_end_matches('/'));
    let path_case = same_but_for_case(path, other);
    found([
        (own.scheme != theirs.scheme, Finding::Scheme),
        (www, Finding::Www),
        (host_case, Finding::HostCase),
        (own.host != theirs.host && !host_case && !www, Finding::Host),
        (own.port != theirs.port, Finding::Port),
        (own.path != theirs.path && path == other, Finding::TrailingSlash),
        (path_case, Finding::PathCase),
        (path != other && !path_case, Finding::Path),
        (own.query != theirs.query, Finding::Query),
        (!theirs.fragment.is_empty(), Finding::Fragment),
    ])
}

fn found<const N: usize>(all: [(bool, Finding); N]) -> Vec<Finding> {
    all.into_iter().filter_map(|(holds, finding)| holds.then_some(finding)).collect()
}
