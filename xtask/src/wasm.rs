//! Compiling for the browser: the target, and the flags every wasm build shares, so that none undoes another's work.

use crate::project::Place;
use crate::say;
use anyhow::{Context as _, Result};
use fs_err as fs;
use std::ffi::OsString;
use std::path::PathBuf;
use xshell::cmd;

/// The target's name.
pub const TARGET: &str = "wasm32-unknown-unknown";

const WITHOUT_RUSTUP: &str = "Without rustup, install the same with whatever installed Rust";

/// Adds the target to the pinned toolchain if it is missing.
pub fn need_target(place: &Place) -> Result<()> {
    if fs::read_dir(target_folder(place)?).is_ok_and(|mut entries| entries.next().is_some()) {
        return Ok(());
    }
    say::line(
        "Adding Rust's wasm32 target through rustup: the page is compiled for it. About 10 seconds, once.",
    );
    cmd!(place.sh, "rustup target add {TARGET}").quiet().run().context(WITHOUT_RUSTUP)
}

fn target_folder(place: &Place) -> Result<PathBuf> {
    Ok(cmd!(place.sh, "rustc --print target-libdir --target {TARGET}").read()?.into())
}

/// Adds clippy and rustfmt to the pinned toolchain if they are missing.
pub fn need_lints(place: &Place) -> Result<()> {
    let is_there = |name| cmd!(place.sh, "cargo {name} --version").ignore_stderr().read().is_ok();
    if is_there("clippy") && is_there("fmt") {
        return Ok(());
    }
    say::line("Adding clippy and rustfmt through rustup: the lint suite runs them. About 10 seconds, once.");
    cmd!(place.sh, "rustup component add clippy rustfmt").quiet().run().context(WITHOUT_RUSTUP)
}

/// The flags for wasm, as `CARGO_ENCODED_RUSTFLAGS` takes them: a path may hold a space. They win over any RUSTFLAGS of
/// the person's own. Native parts of the build (macros, build scripts) never see them.
pub fn flags(place: &Place) -> Result<OsString> {
    let mut flags = OsString::from(VIEWS);
    for (from, to) in hidden_paths(place)? {
        flags.push("\u{1f}--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    Ok(flags)
}

/// Gives all views one type, which makes the program smaller. Prerendered views have to be of the same types.
pub const VIEWS: &str = "--cfg\u{1f}erase_components";

/// This machine's paths, and what the compiler writes instead. The last that fits wins.
fn hidden_paths(place: &Place) -> Result<Vec<(PathBuf, String)>> {
    let cargo = cargo_home()?;
    let rustc = cmd!(place.sh, "rustc -vV").read()?;
    let commit = rustc.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    let sysroot = PathBuf::from(cmd!(place.sh, "rustc --print sysroot").read()?);
    let mut paths = vec![
        (place.root.clone(), "/leg3".to_owned()),
        (place.target.clone(), "/leg3/target".to_owned()),
        (cargo.clone(), "/cargo".to_owned()),
    ];
    // A registry's folder is named by where it was reached, which differs between machines.
    for registry in fs::read_dir(cargo.join("registry").join("src")).into_iter().flatten().flatten() {
        paths.push((registry.path(), "/crates".to_owned()));
    }
    paths.push((sysroot.join("lib/rustlib/src/rust"), format!("/rustc/{commit}")));
    Ok(paths)
}

/// What must not be found in a shipped file.
pub fn telling_paths(place: &Place) -> Result<Vec<String>> {
    let all = [place.root.clone(), place.target.clone(), cargo_home()?].into_iter().chain(home());
    Ok(all.map(|path| format!("{}{}", path.display(), std::path::MAIN_SEPARATOR)).collect())
}

fn cargo_home() -> Result<PathBuf> {
    let chosen = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    chosen.or_else(|| Some(home()?.join(".cargo"))).context("No home folder is known.")
}

/// The person's home folder.
fn home() -> Option<PathBuf> {
    std::env::home_dir().filter(|home| home.parent().is_some())
}
