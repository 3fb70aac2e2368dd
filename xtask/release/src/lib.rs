//! Builds the page for release, and packs it: `cargo xtask build`, `package` and `size`.
//!
//! This is a separate program, so that `cargo xtask run` does not wait for its compilation. `pipeline` has the steps of
//! a build.
//!
//! | file | content |
//! |---|---|
//! | `split` | writes the lazy chunks, and the names and digests of the chunks into the script that loads them |
//! | `prerender` | writes the first screens as HTML, with the app's own components |
//! | `inline_parts` | minifies the style and the scripts inside `index.html`, and adds their digests to the policy |
//! | `minify` | minifies scripts and styles, and joins modules |
//! | `html` | reads and changes elements of `index.html` |
//! | `meta` | writes the page's `<meta>` elements |
//! | `content_names` | adds a hash of the content to file names, and makes digests |
//! | `budget` | compares the size of the page with its budgets |
//! | `stale` | checks whether `dist/` is out of date |
//! | `package` | makes the zip for a host: `zipped` writes the zip, and `hosts` writes each host's headers |
//! | `origin` | checks the origins of the pages that may frame this page |
//! | `build`, `size` | the commands of these names; `size` also checks each build for paths of this computer |

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
pub mod size;
pub mod split;
pub mod stale;
pub mod zipped;

use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;
use xtask::project::Place;

/// Builds the page for release
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
enum Command {
    /// Builds the page into dist/
    Build,
    /// Builds the page and packs it as one zip, with the headers for each kind of host
    Package(package::Options),
    /// Compares what a visit downloads from dist/ with the budgets
    Size,
    /// Builds the page into dist/, unless dist/ is up to date
    #[command(hide = true)]
    Fresh,
    /// Builds dist/, unless dist/ is up to date, and unpacks its package, which allows no page to frame this one
    #[command(hide = true)]
    Unpack { folder: PathBuf },
    /// Builds the page in the neutral voice, and unpacks its package
    #[command(hide = true)]
    Neutral { words: PathBuf, folder: PathBuf },
}

/// Runs the command that the command line names.
pub fn start() -> ExitCode {
    let command = Command::parse();
    xtask::say::outcome(Place::find().and_then(|place| match command {
        Command::Build => build::build(&place),
        Command::Package(options) => package::package(&place, options),
        Command::Size => build::fresh(&place).and_then(|()| size::size(&place)),
        Command::Fresh => build::fresh(&place),
        Command::Unpack { folder } => build::fresh(&place).and_then(|()| package::unpack(&place, &folder)),
        Command::Neutral { words, folder } => package::neutral(&place, &words, &folder),
    }))
}
