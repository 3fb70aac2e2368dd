//! Tests of the TLS listener with HighLevel's host names.

use std::net::TcpStream;
use std::sync::Arc;

use sandbox::{FaultKind, Install, Listener, Options};
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::{CertificateDer, pem::PemObject};
use tokio_rustls::rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use super::client::{Broken, Connection};
use super::stage::{FORM, Stage, exchange};

fn connect(stage: &Stage, name: &'static str) -> Connection<StreamOwned<ClientConnection, TcpStream>> {
    let pem = stage.sandbox.certificate_pem().unwrap();
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(pem.as_bytes()).unwrap()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let connection = ClientConnection::new(Arc::new(config), name.try_into().unwrap()).unwrap();
    let stream = TcpStream::connect(stage.sandbox.https().unwrap()).unwrap();
    Connection::over(StreamOwned::new(connection, stream))
}

#[test]
fn the_certificate_is_valid_for_highlevels_names_and_for_loopback() {
    let stage = Stage::with(Options::both());
    for name in [
        "services.leadconnectorhq.com",
        "marketplace.gohighlevel.com",
        "marketplace.leadconnectorhq.com",
        "localhost",
        "127.0.0.1",
    ] {
        let code = stage.code(Install::agency());
        let answer = connect(&stage, name).send("POST", "/oauth/token", &[FORM], exchange(&code).as_bytes());
        assert_eq!(answer.unwrap().status, 200, "{name}");
    }
    assert!(stage.sandbox.requests().iter().all(|request| request.listener == Listener::Https));
}

#[test]
fn there_are_no_control_paths_over_tls() {
    let stage = Stage::with(Options::both());
    for path in ["/", "/sandbox/requests"] {
        assert_eq!(connect(&stage, "localhost").send("GET", path, &[], b"").unwrap().status, 404, "{path}");
    }
    assert_eq!(stage.sandbox.requests().len(), 2);
}

#[test]
fn faults_apply_over_tls_too() {
    let stage = Stage::with(Options::both());
    let ask = |kind| {
        stage.fault(kind);
        connect(&stage, "localhost").send("POST", "/oauth/token", &[FORM], exchange("x").as_bytes())
    };
    assert_eq!(ask(FaultKind::CutBeforeAnswer).unwrap_err(), Broken::Nothing);
    let half = ask(FaultKind::CutInsideAnswer).unwrap_err();
    assert!(
        matches!(half, Broken::Half { status: 401, expected, arrived } if arrived == expected / 2),
        "{half:?}"
    );
}
