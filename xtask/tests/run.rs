//! Tests of `cargo xtask run`.

use crate::support::file;
use clap::Parser;
use xtask::run::{DEMO_CLIENT_ID, Options, SCOPES, install_link};

#[derive(Parser)]
struct Command {
    #[command(flatten)]
    options: Options,
}

fn wished(words: &[&str]) -> Option<(bool, u16)> {
    let command = Command::try_parse_from([&["run"], words].concat()).ok()?;
    Some((command.options.live, command.options.port))
}

#[test]
fn the_ports_of_the_readme_are_the_defaults() {
    assert_eq!(wished(&[]), Some((false, 8703)));
    assert!(
        file("README.md").contains("LEG3_SANDBOX=http://127.0.0.1:8704"),
        "the sandbox has the next port"
    );
    assert_eq!(wished(&["--live", "--port", "9000"]), Some((true, 9000)));
}

#[test]
fn an_unusable_port_is_refused() {
    for port in ["0", "65535", "x"] {
        assert_eq!(wished(&["--port", port]), None, "{port}");
    }
    assert_eq!(wished(&["--port"]), None);
}

#[test]
fn the_install_link_is_for_the_demo_app_of_the_sandbox() {
    assert!(file("sandbox/src/lib.rs").contains(&format!("\"{DEMO_CLIENT_ID}\"")));
    let link = install_link("http://127.0.0.1:8704", "127.0.0.1:8703");
    let redirect = "version_id=6650b0a7c0ffee5a4db0c5ed&redirect_uri=http%3A%2F%2F127.0.0.1%3A8703%2F&";
    assert!(link.contains(redirect), "{link}");
}

#[test]
fn the_install_link_requests_every_scope_that_the_sandbox_needs() {
    let scopes = SCOPES.map(|scope| format!("    \"{scope}\",\n")).concat();
    assert!(file("sandbox/src/install.rs").contains(&format!("[&str; {}] = [\n{scopes}];", SCOPES.len())));
    assert!(install_link("http://127.0.0.1:8704", "127.0.0.1:8703").ends_with(&SCOPES.join("+")));
}
