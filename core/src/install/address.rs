//! An `http` or `https` address, split into its parts.

use alloc::string::String;

/// An `http` or `https` address, split into its parts. Percent-encoded characters stay encoded, and only the scheme is
/// converted to lower case.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Address {
    /// The scheme: `https` or `http`.
    pub scheme: String,
    /// The host, for example `example.com`.
    pub host: String,
    /// The port, for example `8080`. Empty if the address has no port.
    pub port: String,
    /// The path, for example `/oauth/`. Empty if the address has no path.
    pub path: String,
    /// The query: the part after `?`, without the `?`.
    pub query: String,
    /// The fragment: the part after `#`, without the `#`.
    pub fragment: String,
}

impl Address {
    /// Parses an address. `None` if the scheme is neither `http` nor `https`, if there is no host, or if there is white
    /// space inside the address.
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

/// A part of an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AddressPart {
    /// The scheme, the host or the port.
    Host,
    /// The path.
    Path,
    /// The query, after `?`.
    Query,
    /// The fragment, after `#`.
    Fragment,
}

impl AddressPart {
    /// Returns the part of `address` that contains the byte at `position`. A separator (`/`, `?` or `#`) belongs to the
    /// part that follows it.
    #[must_use]
    pub fn at(address: &str, position: usize) -> Self {
        let host = address.find("://").map_or(0, |at| at + 3);
        let find = |separators: &[char]| address.get(host..)?.find(separators).map(|at| at + host);
        let begins_before = |start: Option<usize>| start.is_some_and(|start| start <= position);
        let fragment = find(&['#']);
        let query = find(&['?', '#']).filter(|at| address[*at..].starts_with('?'));
        if begins_before(fragment) {
            Self::Fragment
        } else if begins_before(query) {
            Self::Query
        } else if begins_before(find(&['/', '?', '#'])) {
            Self::Path
        } else {
            Self::Host
        }
    }
}
