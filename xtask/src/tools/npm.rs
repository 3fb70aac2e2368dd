//! npm: whether it is here, and how a package of it gets into the cache.

use super::pinned::Tool;
use crate::{Outcome, sh};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The npm command, without arguments.
pub(super) fn command() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Fails where Node.js or npm is missing.
pub(super) fn need() -> Outcome {
    let both = sh::read(Command::new("node").arg("--version")).and(sh::read(command().arg("--version")));
    both.map(|_| ()).map_err(|_| {
        "The release build needs Node 18 or newer with npm, because wasm-opt and esbuild run on it. \
         Get it from nodejs.org (Debian: `apt-get install nodejs npm`; macOS: `brew install node`) and start again. \
         `cargo xtask run` works without it."
            .to_owned()
    })
}

/// Puts the package into this folder. None of its scripts runs.
pub(super) fn download(tool: &Tool, part: &Path) -> Outcome {
    fs::create_dir_all(part).map_err(|error| format!("{} cannot be made: {error}", part.display()))?;
    let mut npm = command();
    npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--prefix"]);
    // binaryen counts only major versions: 132 is 132.0.0.
    let version =
        if tool.version.contains('.') { tool.version.to_owned() } else { format!("{}.0.0", tool.version) };
    sh::run(npm.arg(part).arg(format!("{}@{version}", tool.name)))
}
