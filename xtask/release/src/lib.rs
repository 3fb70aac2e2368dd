//! The page as it ships, and its package: `cargo xtask build`, `package` and `size`.
//!
//! A program of its own, so that `cargo xtask run` need not wait until it is compiled. `pipeline` has the steps of a build.
//!
//! | file | what it holds |
//! |---|---|
//! | `split` | the lazy chunks and the script that loads them: optimised, named by content, with integrity |
//! | `prerender` | the first screens as HTML, written by the app's own components |
//! | `inline_parts` | style and scripts inside `index.html`, and the policy that allows them by their digests |
//! | `minify` | makes scripts and styles smaller, and joins modules |
//! | `html` | elements of `index.html`, read and changed |
//! | `meta` | what the page is told in a `<meta>` |
//! | `content_names` | names of files by their content, and digests |
//! | `budget` | what the page weighs, against its budgets |
//! | `stale` | whether `dist/` is what the project would build now |
//! | `package` | the zip for a host: `zipped`, and `hosts` with what each is to send |

pub mod budget;
mod build;
pub mod content_names;
pub mod hosts;
mod html;
pub mod inline_parts;
pub mod meta;
mod minify;
pub mod origin;
pub mod package;
mod pipeline;
pub mod prerender;
mod size;
pub mod split;
pub mod stale;
pub mod zipped;

use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;
use xtask::project::Place;

/// Makes the page as it ships
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
enum Command {
    /// The page as it ships, in dist/
    Build,
    /// The same as one zip, with headers for its host
    Package(package::Options),
    /// What a visit downloads from dist/, against the budgets
    Size,
    /// The page as it ships, for what comes after
    #[command(hide = true)]
    Ship {
        /// Only if dist/ is missing, or not what the project would build now
        #[arg(long)]
        if_stale: bool,
    },
    /// The package of dist/, which nobody may frame, unpacked
    #[command(hide = true)]
    Unpack { folder: PathBuf },
    /// A package in the neutral voice, unpacked
    #[command(hide = true)]
    Neutral { words: PathBuf, folder: PathBuf },
}

/// Does what the command line says.
pub fn start() -> ExitCode {
    let command = Command::parse();
    xtask::say::outcome(Place::find().and_then(|place| match command {
        Command::Build => build::build(&place),
        Command::Package(options) => package::package(&place, options),
        Command::Size => size::size(&place),
        Command::Ship { if_stale: true } => build::fresh(&place),
        Command::Ship { if_stale: false } => build::ship(&place),
        Command::Unpack { folder } => package::unpack(&place, &folder),
        Command::Neutral { words, folder } => package::neutral(&place, &words, &folder),
    }))
}
