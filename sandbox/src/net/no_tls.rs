//! Replaces `tls` if the sandbox is compiled without the feature `https`: a TLS listener is refused.

use std::io;

use tokio::net::TcpStream;

/// A certificate. Without TLS there is none.
pub(crate) struct Certificate {
    pub(crate) pem: String,
    pub(crate) acceptor: Acceptor,
}

impl Certificate {
    pub(crate) fn make() -> io::Result<Self> {
        Err(io::Error::new(io::ErrorKind::Unsupported, "this sandbox was compiled without https"))
    }
}

/// What would accept a TLS connection.
#[derive(Clone)]
pub(crate) enum Acceptor {}

impl Acceptor {
    pub(crate) async fn accept(&self, _: TcpStream) -> io::Result<TcpStream> {
        match *self {}
    }
}
