//! Starts `xtask/release`, which makes the page as it ships. It is compiled when it is first needed.

use crate::project::Place;
use crate::say;
use anyhow::Result;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use xshell::cmd;

/// Does this, in the words of `xtask/release`.
pub(crate) fn release(place: &Place, words: &[impl AsRef<OsStr>]) -> Result<()> {
    let build = cmd!(place.sh, "cargo build --quiet --package release").quiet();
    say::during("compiling the release program", "30 seconds", || build.run())?;
    Ok(cmd!(place.sh, "cargo run --quiet --package release -- {words...}").quiet().run()?)
}

/// Builds `dist/`.
pub(crate) fn ship(place: &Place) -> Result<()> {
    release(place, &["ship"])
}

/// The same, unless it is what the project would build now.
pub(crate) fn fresh(place: &Place) -> Result<()> {
    release(place, &["ship", "--if-stale"])
}

/// Packs `dist/` as it is, and unpacks that for tests.
pub(crate) fn unpack(place: &Place) -> Result<()> {
    release(place, &[Path::new("unpack"), &unpacked(place)])
}

/// The package that tests and proofs try, unpacked. Not `dist-package`, which a host may have packed otherwise.
pub(crate) fn unpacked(place: &Place) -> PathBuf {
    place.target.join("packed")
}
