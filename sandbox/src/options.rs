//! The options of [`Sandbox::start`](crate::Sandbox::start): which listeners to open, and at which addresses.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

/// The listeners to open. With port 0, the system chooses a port. A listener that is `None` is not opened.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The pretend HighLevel over plain http, with the control page and the other control paths.
    pub http: Option<SocketAddr>,
    /// The pretend HighLevel over TLS, for a browser under test. It has no control page and no other control paths.
    pub https: Option<SocketAddr>,
    /// A static site on its own origin.
    pub page: Option<PageDir>,
}

impl Options {
    /// Options with only an HTTP listener, on any free loopback port.
    pub fn http_only() -> Self {
        Self { http: Some(any_port()), ..Self::default() }
    }

    /// Options with an HTTP and an HTTPS listener, each on any free loopback port.
    pub fn both() -> Self {
        Self { http: Some(any_port()), https: Some(any_port()), page: None }
    }
}

/// A folder to serve as a static site.
#[derive(Clone, Debug)]
pub struct PageDir {
    /// The address to listen on.
    pub addr: SocketAddr,
    /// The folder. Its `index.html` is served at `/`.
    pub root: PathBuf,
    /// Names and values of headers that are added to every response.
    pub headers: Vec<(String, String)>,
}

impl PageDir {
    /// The folder is served on any free loopback port, without additional headers.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { addr: any_port(), root: root.into(), headers: Vec::new() }
    }
}

fn any_port() -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, 0))
}
