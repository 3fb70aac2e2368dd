//! The commands and their arguments.

use crate::project::Place;
use crate::{build, gallery, package, prove, run, say, scopes, size, test, tools};
use anyhow::Result;
use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;

/// The project's commands.
///
/// `run` needs only Rust. `build` also needs Node (for wasm-opt and esbuild), `test` also Chromium and Python 3. A tool
/// of the pinned version on PATH is used as it is. What is missing is installed when it is needed, after a line that
/// says what, where and why.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Command {
    /// The page on this machine, against a stand-in for HighLevel
    Run(run::Options),
    /// The page as it ships, in dist/
    Build,
    /// The same as one zip, with headers for its host
    Package(package::Options),
    /// Everything that must hold, or the suites that are named
    Test { suites: Vec<test::Suite> },
    /// What a visit downloads from dist/, against the budgets
    Size,
    /// data/scopes.json, brought up to date from a folder of HighLevel's OpenAPI files
    Scopes { folder: PathBuf },
    /// A picture of every state, in target/gallery/index.html; or those whose names begin so
    Gallery {
        #[arg(default_value = "", hide_default_value = true)]
        name: String,
    },
    /// Slower proofs; without a name, lists them
    Prove { jobs: Vec<prove::Job> },
    /// The pinned tools and where they are; installs those named
    Tools { names: Vec<String> },
}

/// Does what the command line says.
pub fn start() -> ExitCode {
    let command = Command::parse();
    match Place::find().and_then(|place| obey(&place, command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            say::problem(&format!("{why:#}"));
            ExitCode::FAILURE
        }
    }
}

fn obey(place: &Place, command: Command) -> Result<()> {
    match command {
        Command::Run(options) => run::run(place, &options),
        Command::Build => build::build(place),
        Command::Package(options) => package::package(place, options),
        Command::Test { suites } => test::test(place, &suites),
        Command::Size => size::size(place),
        Command::Scopes { folder } => scopes::scopes(place, &folder),
        Command::Gallery { name } => gallery::gallery(place, &name),
        Command::Prove { jobs } => prove::prove(place, &jobs),
        Command::Tools { names } => tools::tools(place, &names),
    }
}
