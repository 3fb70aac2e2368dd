//! `cargo xtask run`: serves the page on this computer.
//!
//! The `sandbox` program serves both the page and a simulated HighLevel, so that no other server is needed. With
//! `--live`, the program serves only the page.

use crate::project::Place;
use crate::trunk::{DEBUG_TOOLS, compiled, trunk};
use crate::{say, tools};
use anyhow::{Context as _, Result};
use fs_err as fs;
use std::net::TcpListener;
use std::process::Command;
use xshell::cmd;

const HIGHLEVEL: &str = "https://services.leadconnectorhq.com";

/// The options of `cargo xtask run`.
#[derive(clap::Args)]
pub struct Options {
    /// Uses HighLevel itself instead of the sandbox
    #[arg(long)]
    pub live: bool,
    /// The page's port. The sandbox uses the next port
    #[arg(long, value_name = "N", default_value_t = 8703, value_parser = clap::value_parser!(u16).range(1..65535))]
    pub port: u16,
}

/// Builds and serves the page until the user stops the command.
pub(crate) fn run(place: &Place, options: &Options) -> Result<()> {
    let (page, sandbox) = (address(options.port), address(options.port + 1));
    let origin = format!("http://{sandbox}");
    let stand_in = (!options.live).then_some(&*origin);
    free(&page)?;
    if stand_in.is_some() {
        free(&sandbox)?;
    }
    let program = place.target.join("debug").join(format!("sandbox{}", std::env::consts::EXE_SUFFIX));
    let parts = [
        (!compiled(place, "debug").exists(), "the page: will be compiled, about 75 seconds"),
        (!program.exists(), "the sandbox: will be compiled, about 15 seconds"),
    ];
    tools::say_plan(place, &DEBUG_TOOLS, &parts);
    let folder = place.root.join("dist-sandbox");
    // A debug build compiles faster than a release, but its files are larger.
    let mut trunk = trunk(place, &DEBUG_TOOLS)?.arg("--dist").arg(&folder);
    if let Some(origin) = stand_in {
        trunk = trunk.env("LEG3_SANDBOX", origin);
    }
    say::during("compiling the page", "75 seconds", || trunk.run())?;
    if stand_in.is_some() {
        // If the page cannot start, it shows a terminal command. This command must also send its request to the
        // sandbox.
        let index = folder.join("index.html");
        fs::write(&index, fs::read_to_string(&index)?.replace(HIGHLEVEL, &origin))?;
    }
    // The sandbox is built without TLS, because only tests need TLS.
    let build = cmd!(place.sh, "cargo build --quiet --package sandbox --no-default-features").quiet();
    say::during("compiling the sandbox", "15 seconds", || build.run())?;
    let mut serve = Command::new(program);
    serve.current_dir(&place.root).arg("--page").arg(&folder).args(listeners(options));
    if stand_in.is_some() {
        say::line(
            "\nOpen the install link below and press Allow. You then arrive on the page with a code of an agency, or of \
             the sub-account that you choose. Enter the client ID and the client secret. Ctrl-C stops both servers.\n",
        );
    } else {
        say::line("\nThe page, with HighLevel itself (Ctrl-C stops it):\n");
    }
    become_(&mut serve)
}

/// Returns the arguments for the addresses of the page and of the simulated HighLevel. With `--live`, there is no
/// simulated HighLevel.
pub fn listeners(options: &Options) -> [String; 4] {
    let sandbox = if options.live { "none".to_owned() } else { address(options.port + 1) };
    ["--page-addr".to_owned(), address(options.port), "--http".to_owned(), sandbox]
}

fn address(port: u16) -> String {
    format!("127.0.0.1:{port}")
}

fn free(address: &str) -> Result<()> {
    let _ = TcpListener::bind(address).with_context(|| {
        format!(
            "{address} cannot be used. Stop another `cargo xtask run`, or choose another port with --port N"
        )
    })?;
    Ok(())
}

/// Replaces this process with the server, so that ending the process ends the server.
#[cfg(unix)]
fn become_(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("The sandbox could not be started")
}

#[cfg(not(unix))]
fn become_(command: &mut Command) -> Result<()> {
    anyhow::ensure!(command.status()?.success(), "The sandbox ended with an error.");
    Ok(())
}
