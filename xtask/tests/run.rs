//! Tests of `cargo xtask run`.

use crate::support::file;
use clap::Parser;
use xtask::run::{Options, listeners};

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
fn with_live_only_the_page_is_served() {
    let of = |words: &[&str]| {
        let command = Command::try_parse_from([&["run"], words].concat()).unwrap();
        listeners(&command.options).join(" ")
    };
    assert_eq!(of(&[]), "--page-addr 127.0.0.1:8703 --http 127.0.0.1:8704");
    assert_eq!(of(&["--live", "--port", "9000"]), "--page-addr 127.0.0.1:9000 --http none");
}
