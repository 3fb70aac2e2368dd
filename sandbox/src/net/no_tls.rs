//! In place of `tls` where the sandbox is compiled without the feature `https`: a TLS listener is refused.

use std::io;

use tokio::net::TcpStream;

/// Never made, as [`Acceptor`].
pub(crate) struct Certificate {
    pub(crate) pem: String,
    pub(crate) acceptor: Acceptor,
}

impl Certificate {
    pub(crate) fn make() -> io::Result<Self> {
        Err(io::Error::new(io::ErrorKind::Unsupported, "this sandbox was compiled without https"))
    }
}

/// What would turn a connection into one over TLS.
#[derive(Clone)]
pub(crate) enum Acceptor {}

impl Acceptor {
    pub(crate) async fn accept(&self, _: TcpStream) -> io::Result<TcpStream> {
        match *self {}
    }
}
