//! Starts `xtask/release`, which builds the page for release. The program is compiled when it is first needed.

use crate::project::Place;
use crate::say;
use anyhow::Result;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use xshell::cmd;

/// Runs `xtask/release` with these arguments, in the user's current folder, because a path in an argument may be
/// relative.
pub(crate) fn release(place: &Place, words: &[impl AsRef<OsStr>]) -> Result<()> {
    let build = cmd!(place.sh, "cargo build --quiet --package release").quiet();
    say::during("compiling the release program", "30 seconds", || build.run())?;
    let program = place.target.join("debug").join(format!("release{}", std::env::consts::EXE_SUFFIX));
    let _folder = place.sh.push_dir(std::env::current_dir()?);
    Ok(cmd!(place.sh, "{program} {words...}").quiet().run()?)
}

/// Builds `dist/`, unless it is up to date.
pub(crate) fn fresh(place: &Place) -> Result<()> {
    release(place, &["fresh"])
}

/// Builds `dist/`, unless it is up to date. Then packages it, and unpacks the package for tests.
pub(crate) fn unpack(place: &Place) -> Result<()> {
    release(place, &[Path::new("unpack"), &unpacked(place)])
}

/// The folder of the unpacked package for tests and proofs. This folder is not `dist-package`, because `dist-package`
/// may contain a package with other options.
pub(crate) fn unpacked(place: &Place) -> PathBuf {
    place.target.join("packed")
}
