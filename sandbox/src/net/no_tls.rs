//! The replacement for `tls` when the sandbox is compiled without the `https` feature. Such a sandbox does not start if
//! its options include a TLS listener.

use std::io;

use tokio::net::TcpStream;

/// A certificate. Without TLS, no value of this type exists.
pub(crate) struct Certificate {
    pub(crate) pem: String,
    pub(crate) acceptor: Acceptor,
}

impl Certificate {
    pub(crate) fn make() -> io::Result<Self> {
        Err(io::Error::new(io::ErrorKind::Unsupported, "this sandbox was compiled without https"))
    }
}

/// The type of a TLS acceptor. Without TLS, no value of this type exists.
#[derive(Clone)]
pub(crate) enum Acceptor {}

impl Acceptor {
    pub(crate) async fn accept(&self, _: TcpStream) -> io::Result<TcpStream> {
        match *self {}
    }
}
