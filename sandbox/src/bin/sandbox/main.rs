//! Runs the sandbox until Ctrl-C. What it does is in the library.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]

mod args;

use std::io;
use std::process::ExitCode;

use args::{Asked, USAGE};
use sandbox::{Options, Sandbox};

fn main() -> ExitCode {
    let options = match args::read(std::env::args().skip(1)) {
        Ok(Asked::Run(options)) => options,
        Ok(Asked::Help) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(sentence) => {
            eprintln!("{sentence}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match tokio::runtime::Runtime::new().and_then(|runtime| runtime.block_on(run(options))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            eprintln!("{}", taken(&error));
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
    for (name, scheme, address) in [
        ("page", "http", sandbox.page()),
        ("sandbox", "http", sandbox.http()),
        ("sandbox", "https", sandbox.https()),
    ] {
        if let Some(address) = address {
            println!("{name:<14} {scheme}://{address}/");
        }
    }
    println!("client id      {}", Sandbox::demo_client_id());
    println!("client secret  {}", Sandbox::demo_client_secret());
    until_told().await
}

#[cfg(unix)]
async fn until_told() -> io::Result<()> {
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::select! {
        told = tokio::signal::ctrl_c() => told,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn until_told() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}

/// The library's message begins with the address.
fn taken(error: &io::Error) -> String {
    let message = error.to_string();
    let address = message.split(": ").next().unwrap_or_default();
    format!(
        "{address} is in use by another program. Stop that one, or choose another address with --http, --https or \
         --page-addr (port 0 takes any free one)."
    )
}
