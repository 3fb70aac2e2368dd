//! Tests of stopping a sandbox.

use sandbox::{Options, Sandbox};

use super::client::Connection;
use super::stage::Stage;

#[test]
fn a_sandbox_closes_its_ports_when_it_is_stopped_or_dropped() {
    let stage = Stage::new();
    let address = stage.sandbox.http().unwrap();
    stage.sandbox.clone().stop();
    assert!(Connection::open(address).is_err());
    let other = stage.runtime().block_on(Sandbox::start(Options::http_only())).unwrap();
    let address = other.http().unwrap();
    drop(other.clone());
    assert!(Connection::open(address).is_ok());
    drop(other);
    assert!(Connection::open(address).is_err());
}
