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
/// `run` needs only Rust. `build` also needs Node (for wasm-opt and esbuild), and `test` also Chromium and Python 3. A
/// tool on PATH is used if it has the pinned version. A missing tool is installed when it is first needed, after a line
/// that says what is installed, where, and why.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Command {
    /// Runs the page on this computer, with the sandbox, a local imitation of HighLevel
    Run(run::Options),
    /// Builds the page for release into dist/
    Build,
    /// Builds the page and packs it as one zip, with the headers for each kind of host
    #[command(disable_help_flag = true)]
    Package {
        /// See `cargo xtask package --help`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        options: Vec<OsString>,
    },
    /// Runs all test suites, or only the named suites
    Test { suites: Vec<test::Suite> },
    /// Compares what a visit downloads from dist/ with the budgets
    Size,
    /// Updates data/scopes.json from a folder of HighLevel's OpenAPI files
    Scopes { folder: PathBuf },
    /// Takes pictures of all states of the page, or of those whose names begin with NAME, for target/gallery/index.html
    Gallery {
        #[arg(default_value = "", hide_default_value = true)]
        name: String,
    },
    /// Runs the named slower proofs; without a name, lists all proofs
    Prove { jobs: Vec<prove::Job> },
    /// Installs the named tools, and lists all pinned tools and where they are
    Tools { names: Vec<String> },
}

/// Runs the command that the command line names.
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
