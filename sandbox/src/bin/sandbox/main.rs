//! The program `sandbox`: runs a sandbox until Ctrl-C or, on Unix, a termination signal.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]

mod args;

use std::io;
use std::process::ExitCode;

use args::Args;
use clap::Parser;
use sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Options, Sandbox};

fn main() -> ExitCode {
    let options = Args::parse().into();
    match tokio::runtime::Runtime::new().and_then(|runtime| runtime.block_on(run(options))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            eprintln!("{}", in_use(&error));
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("The sandbox could not start: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> io::Result<()> {
    let sandbox = Sandbox::start(options).await?;
    print!("{}", addresses(&sandbox));
    stop_signal().await
}

/// Returns the lines that the program prints: the address of each listener, and the credentials and the install link of
/// the demo app. The credentials are omitted if the sandbox has no listener for the pretend HighLevel. The install link
/// is omitted if the sandbox has no HTTP listener.
fn addresses(sandbox: &Sandbox) -> String {
    let mut lines = String::new();
    let mut add = |name: &str, value: &str| lines += &format!("{name:<14} {value}\n");
    for (name, scheme, address) in [
        ("page", "http", sandbox.page()),
        ("sandbox", "http", sandbox.http()),
        ("sandbox", "https", sandbox.https()),
    ] {
        if let Some(address) = address {
            add(name, &format!("{scheme}://{address}/"));
        }
    }
    if sandbox.http().or(sandbox.https()).is_some() {
        add("client ID", DEMO_CLIENT_ID);
        add("client secret", DEMO_CLIENT_SECRET);
    }
    if let Some(link) = sandbox.install_link() {
        add("install link", &link);
    }
    lines
}

#[cfg(unix)]
async fn stop_signal() -> io::Result<()> {
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::select! {
        result = tokio::signal::ctrl_c() => result,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn stop_signal() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}

/// Returns the error message for a network address in use. The error of the sandbox library begins with that address.
fn in_use(error: &io::Error) -> String {
    let message = error.to_string();
    let address = message.split(": ").next().unwrap_or_default();
    format!(
        "{address} is in use by another program. Stop that program, or choose another address with --http, --https \
         or --page-addr (port 0 takes any free one)."
    )
}
