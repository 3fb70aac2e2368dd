//! Compiling for the browser: the target, and the flags every wasm build shares, so that none undoes another's work.

use crate::plan::Part;
use crate::{Outcome, place, place::Place, say, sh};
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The target's name.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target to the pinned toolchain if it is missing.
pub(crate) fn need_target() -> Outcome {
    if fs::read_dir(target_folder()?).is_ok_and(|mut entries| entries.next().is_some()) {
        return Ok(());
    }
    say::line(
        "Adding Rust's wasm32 target through rustup: the page is compiled for it. About 10 seconds, once.",
    );
    rustup(&["target", "add", TARGET])
}

/// The target's part of the toolchain, as the plan names it.
pub(crate) fn target_part() -> Outcome<Part> {
    Ok(Part::made("Rust's wasm32 target", &target_folder()?, "will be added", "10 seconds"))
}

fn target_folder() -> Outcome<PathBuf> {
    let mut rustc = Command::new("rustc");
    sh::read(rustc.args(["--print", "target-libdir", "--target", TARGET])).map(PathBuf::from)
}

/// Adds clippy and rustfmt to the pinned toolchain if they are missing.
pub(crate) fn need_lints(place: &Place) -> Outcome {
    let there = |name| sh::read(sh::cargo(&place.root).args([name, "--version"])).is_ok();
    if there("clippy") && there("fmt") {
        return Ok(());
    }
    say::line("Adding clippy and rustfmt through rustup: the lint suite runs them. About 10 seconds, once.");
    rustup(&["component", "add", "clippy", "rustfmt"])
}

fn rustup(words: &[&str]) -> Outcome {
    sh::run(Command::new("rustup").args(words))
        .map_err(|why| format!("{why}\nWithout rustup, install the same with whatever installed Rust."))
}

/// Downloads the crates the lock file names, so that everything after can work offline.
pub(crate) fn fetch(place: &Place) -> Outcome {
    sh::run(sh::cargo(&place.root).args(["fetch", "--quiet"]))
}

/// Gives the command the flags for wasm. Native parts of the build (macros, build scripts) never see them.
pub(crate) fn flags(place: &Place, command: &mut Command) -> Outcome {
    // Encoded, because a path may hold a space; it wins over any RUSTFLAGS of the person's own.
    let separator = "\u{1f}";
    let mut flags = OsString::from("--cfg\u{1f}erase_components");
    for (from, to) in hidden_paths(place)? {
        flags.push(separator);
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    command.env("CARGO_ENCODED_RUSTFLAGS", flags).env_remove("RUSTFLAGS");
    Ok(())
}

/// This machine's paths, and what the compiler writes instead. The last that fits wins.
fn hidden_paths(place: &Place) -> Outcome<Vec<(PathBuf, String)>> {
    let cargo = cargo_home()?;
    let rustc = sh::read(Command::new("rustc").arg("-vV"))?;
    let commit = rustc.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    let sysroot = PathBuf::from(sh::read(Command::new("rustc").args(["--print", "sysroot"]))?);
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
pub(crate) fn telling_paths(place: &Place) -> Outcome<Vec<String>> {
    let all = [Some(place.root.clone()), Some(place.target.clone()), Some(cargo_home()?), place::home()];
    Ok(all
        .into_iter()
        .flatten()
        .map(|path| format!("{}{}", path.display(), std::path::MAIN_SEPARATOR))
        .collect())
}

fn cargo_home() -> Outcome<PathBuf> {
    let chosen = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    chosen
        .or_else(|| place::home().map(|home| home.join(".cargo")))
        .ok_or("No home folder is known.".to_owned())
}
