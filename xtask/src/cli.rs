//! The commands and their arguments.

use crate::project::Place;
use crate::release::release;
use crate::{gallery, prove, run, say, scopes, test, tools};
use clap::Parser;
use std::ffi::OsString;
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
    #[command(disable_help_flag = true)]
    Package {
        /// As `cargo xtask package --help` tells
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        options: Vec<OsString>,
    },
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
    say::outcome(Place::find().and_then(|place| match command {
        Command::Run(options) => run::run(&place, &options),
        Command::Build => release(&place, &["build"]),
        Command::Package { options } => release(&place, &[vec!["package".into()], options].concat()),
        Command::Test { suites } => test::test(&place, &suites),
        Command::Size => release(&place, &["size"]),
        Command::Scopes { folder } => scopes::scopes(&place, &folder),
        Command::Gallery { name } => gallery::gallery(&place, &name),
        Command::Prove { jobs } => prove::prove(&place, &jobs),
        Command::Tools { names } => tools::tools(&place, &names),
    }))
}
