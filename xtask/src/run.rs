//! `cargo xtask run`: the page on this machine.
//!
//! The page and HighLevel's stand-in are both served by the `sandbox` program, so that nothing else is needed.

use crate::plan::{self, Part};
use crate::{Outcome, build, place::Place, say, sh, trunk, wasm};
use std::fs;
use std::net::TcpListener;
use std::process::Command;

const HIGHLEVEL: &str = "https://services.leadconnectorhq.com";

/// The app the sandbox knows from the start; a test holds it equal to the sandbox's own.
const DEMO_CLIENT_ID: &str = "6650b0a7c0ffee5a4db0c5ed-lq3demo1";

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
struct Wish {
    live: bool,
    /// The page's port. The sandbox listens on the next.
    port: u16,
}

pub(crate) fn run(place: &Place, words: &[String]) -> Outcome {
    let wish = wish(words)?;
    let page = format!("127.0.0.1:{}", wish.port);
    let sandbox = format!("127.0.0.1:{}", wish.port + 1);
    free(&page)?;
    if !wish.live {
        free(&sandbox)?;
    }
    let origin = format!("http://{sandbox}");
    let program = place.target.join("debug").join(format!("sandbox{}", std::env::consts::EXE_SUFFIX));
    plan::say(
        place,
        &trunk::DEBUG_TOOLS,
        vec![
            wasm::target_part()?,
            Part::made("the page", &build::compiled(place, "debug"), "will be compiled", "75 seconds"),
            Part::made("the sandbox", &program, "will be compiled", "15 seconds"),
        ],
    );
    let folder = place.dist_sandbox();
    build::debug(place, &folder, (!wish.live).then_some(&origin))?;
    if !wish.live {
        point_policy_at(&origin, &folder.join("index.html"))?;
    }
    // Without TLS, which only tests need.
    sh::run(sh::cargo(&place.root).args([
        "build",
        "--quiet",
        "--package",
        "sandbox",
        "--no-default-features",
    ]))?;
    let mut serve = Command::new(program);
    serve.current_dir(&place.root).arg("--page").arg(&folder).args(["--page-addr", &page]);
    if wish.live {
        say::line(&format!("\nThe page, talking to HighLevel itself: http://{page}/  (Ctrl-C ends it)\n"));
    } else {
        serve.args(["--http", &sandbox]);
        say::line(&format!(
            "\nFollow this link, choose a sub-account, and you arrive on the page with a code. The client id and secret \
             to type there stand below. Ctrl-C ends both servers.\n\n{}\n",
            install_link(&origin, &page)
        ));
    }
    become_(&mut serve)
}

/// Where a person starts: the sandbox's consent page, as HighLevel's install link would open it.
fn install_link(origin: &str, page: &str) -> String {
    let (version, _) = DEMO_CLIENT_ID.split_once('-').unwrap_or((DEMO_CLIENT_ID, ""));
    let page = format!("http%3A%2F%2F{}%2F", page.replace(':', "%3A"));
    format!(
        "{origin}/v2/oauth/chooselocation?response_type=code&client_id={DEMO_CLIENT_ID}&version_id={version}\
         &redirect_uri={page}&scope=contacts.readonly+locations.readonly"
    )
}

fn wish(words: &[String]) -> Outcome<Wish> {
    let mut wish = Wish { live: false, port: 8703 };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--live" => wish.live = true,
            "--port" => {
                let port = words.next().and_then(|port| port.parse().ok());
                let fits = |port: &u16| (1..u16::MAX).contains(port);
                wish.port = port.filter(fits).ok_or("--port wants a number from 1 to 65534.")?;
            }
            other => return Err(format!("`run` takes --live and --port N, not `{other}`.")),
        }
    }
    Ok(wish)
}

fn free(address: &str) -> Outcome {
    TcpListener::bind(address).map(drop).map_err(|error| {
        format!("{address} cannot be used ({error}). Another `run` may still be going; or choose --port N.")
    })
}

/// The page's policy lets it talk to HighLevel only; on this machine HighLevel is the sandbox.
fn point_policy_at(origin: &str, index: &std::path::Path) -> Outcome {
    let html = fs::read_to_string(index).map_err(|error| format!("{}: {error}", index.display()))?;
    fs::write(index, html.replace(HIGHLEVEL, origin)).map_err(|error| format!("{}: {error}", index.display()))
}

/// Hands this process over, so that whoever ends it ends the server.
#[cfg(unix)]
fn become_(command: &mut Command) -> Outcome {
    use std::os::unix::process::CommandExt;
    Err(format!("The sandbox could not be started: {}.", command.exec()))
}

#[cfg(not(unix))]
fn become_(command: &mut Command) -> Outcome {
    sh::run(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wished(words: &[&str]) -> Outcome<Wish> {
        wish(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn the_ports_of_the_readme_are_the_default() {
        assert_eq!(wished(&[]), Ok(Wish { live: false, port: 8703 }));
        assert_eq!(wished(&["--live", "--port", "9000"]), Ok(Wish { live: true, port: 9000 }));
    }

    #[test]
    fn the_link_names_the_sandbox_s_own_demo_app() {
        assert!(include_str!("../../sandbox/src/lib.rs").contains(&format!("\"{DEMO_CLIENT_ID}\"")));
        let link = install_link("http://127.0.0.1:8704", "127.0.0.1:8703");
        assert!(
            link.contains(
                "version_id=6650b0a7c0ffee5a4db0c5ed&redirect_uri=http%3A%2F%2F127.0.0.1%3A8703%2F&"
            ),
            "{link}"
        );
    }

    #[test]
    fn a_port_without_a_neighbour_is_refused() {
        for port in ["0", "65535", "x"] {
            assert!(wished(&["--port", port]).is_err(), "{port}");
        }
        assert!(wished(&["--port"]).is_err());
    }
}
