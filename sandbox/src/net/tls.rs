//! A self-signed certificate for HighLevel's host names and for this computer. The sandbox makes the certificate when
//! it starts. A browser trusts it only if a test configures the browser to do so.

use std::io;
use std::sync::Arc;

use rcgen::{CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, KeyPair, date_time_ymd};
pub(crate) use tokio_rustls::TlsAcceptor as Acceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

const NAMES: [&str; 5] = [
    "services.leadconnectorhq.com",
    "marketplace.gohighlevel.com",
    "marketplace.leadconnectorhq.com",
    "localhost",
    "127.0.0.1",
];

/// The certificate, and the acceptor that uses it.
pub(crate) struct Certificate {
    pub(crate) pem: String,
    pub(crate) acceptor: Acceptor,
}

impl Certificate {
    /// Makes a new key and its certificate.
    pub(crate) fn make() -> io::Result<Self> {
        let key = KeyPair::generate().map_err(io::Error::other)?;
        let mut params = CertificateParams::new(NAMES.map(str::to_owned)).map_err(io::Error::other)?;
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, "Leg 3 sandbox, a pretend HighLevel");
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.not_before = date_time_ymd(2025, 1, 1);
        params.not_after = date_time_ymd(2045, 1, 1);
        let certificate = params.self_signed(&key).map_err(io::Error::other)?;

        let secret = PrivateKeyDer::Pkcs8(key.serialize_der().into());
        let mut config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .and_then(|config| {
                config.with_no_client_auth().with_single_cert(vec![certificate.der().clone()], secret)
            })
            .map_err(io::Error::other)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { pem: certificate.pem(), acceptor: Acceptor::from(Arc::new(config)) })
    }
}
