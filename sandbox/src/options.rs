//! What to start: which listeners, on which addresses. Not what they do.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

/// The listeners to open. Port 0 lets the system choose; `None` leaves a listener out.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// HighLevel over plain http, with the page for people and the control paths.
    pub http: Option<SocketAddr>,
    /// HighLevel over TLS, without either of them: what a browser under test talks to.
    pub https: Option<SocketAddr>,
    /// A folder of files on an origin of its own.
    pub page: Option<PageDir>,
}

impl Options {
    /// Plain http on any free loopback port, and nothing else.
    pub fn http_only() -> Self {
        Self { http: Some(any_port()), ..Self::default() }
    }

    /// Http and https, each on any free loopback port.
    pub fn both() -> Self {
        Self { http: Some(any_port()), https: Some(any_port()), page: None }
    }
}

/// A folder to serve as a static host would.
#[derive(Clone, Debug)]
pub struct PageDir {
    /// Where to listen.
    pub addr: SocketAddr,
    /// The folder whose `index.html` answers `/`.
    pub root: PathBuf,
    /// Headers added to every answer, names and values as they go on the wire.
    pub headers: Vec<(String, String)>,
}

impl PageDir {
    /// The folder on any free loopback port, without further headers.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { addr: any_port(), root: root.into(), headers: Vec::new() }
    }
}

fn any_port() -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, 0))
}
