//! Adds the wasm32 target, clippy and rustfmt if they are missing, and makes the flags with which the app is compiled
//! for the browser. All builds use the same flags, so that no build invalidates the output of another build.

use crate::project::Place;
use crate::say;
use anyhow::{Context as _, Result};
use fs_err as fs;
use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};
use xshell::cmd;

/// The name of the target for the browser.
pub const TARGET: &str = "wasm32-unknown-unknown";

const WITHOUT_RUSTUP: &str = "Without rustup, install the same with whatever installed Rust";

/// Adds the wasm32 target to the pinned toolchain if the target is missing.
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

/// Returns the compiler flags of a wasm build in the format of `CARGO_ENCODED_RUSTFLAGS`, in which a path may contain a
/// space. These flags replace the user's RUSTFLAGS. Native parts of the build (macros, build scripts) do not get these
/// flags.
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

/// The flags that give all views one type, which makes the program smaller. The program that prerenders the first
/// screens is compiled with the same flags, so that its views have the same types as in the browser.
pub const VIEWS: &str = "--cfg\u{1f}erase_components";

/// Returns the paths of folders on this computer, each with the text that the compiler writes into the program instead.
/// If the path of a source file begins with several of these paths, the last of them in the list is replaced.
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
    // The name of a registry's folder depends on the registry's URL, which differs between computers.
    for registry in fs::read_dir(cargo.join("registry").join("src")).into_iter().flatten().flatten() {
        paths.push((registry.path(), "/crates".to_owned()));
    }
    paths.push((sysroot.join("lib/rustlib/src/rust"), format!("/rustc/{commit}")));
    Ok(paths)
}

/// Returns the paths of this computer that a released file must not contain.
pub fn telling_paths(place: &Place) -> Result<Vec<String>> {
    let all = [place.root.clone(), place.target.clone(), cargo_home()?].into_iter().chain(home());
    let telling = all.filter(|path| is_telling(path));
    Ok(telling.map(|path| format!("{}{}", path.display(), std::path::MAIN_SEPARATOR)).collect())
}

/// False for a folder directly below the root, such as `/src` in a container. The name of such a folder says nothing
/// about a person, and it also occurs inside other paths.
#[must_use]
pub fn is_telling(path: &Path) -> bool {
    path.components().filter(|part| matches!(part, Component::Normal(_))).count() > 1
}

fn cargo_home() -> Result<PathBuf> {
    let chosen = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    chosen.or_else(|| Some(home()?.join(".cargo"))).context("No home folder is known.")
}

/// Returns the user's home folder. `None` if it is unknown, or if it is the root of the file system.
fn home() -> Option<PathBuf> {
    std::env::home_dir().filter(|home| home.parent().is_some())
}
