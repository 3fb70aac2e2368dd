//! Trunk, which puts the page together: its tools, and how it is started.

use crate::tools::{self, Tool};
use crate::{Outcome, place::Place, sh, wasm};
use std::process::Command;

/// What the page for `run` is built with.
pub(crate) const DEBUG_TOOLS: [&Tool; 2] = [&tools::TRUNK, &tools::WASM_BINDGEN];

/// What the page that ships is built with.
pub(crate) const RELEASE_TOOLS: [&Tool; 4] =
    [&tools::TRUNK, &tools::WASM_BINDGEN, &tools::BINARYEN, &tools::ESBUILD];

/// Tells the compiler to use the neutral voice.
pub(crate) const NEUTRAL: &str = "LEG3_NEUTRAL";

/// A `trunk build` that finds its tools on PATH and downloads nothing of its own.
pub(crate) fn trunk(place: &Place, needed: &[&Tool]) -> Outcome<Command> {
    wasm::need_target()?;
    let path = sh::path_with(&tools::folders(place, needed)?)?;
    wasm::fetch(place)?;
    let mut trunk = Command::new(tools::TRUNK.need(place)?);
    trunk.args(["build", "--quiet"]).current_dir(&place.root);
    trunk.env("PATH", path);
    trunk.env("CARGO_TARGET_DIR", &place.target);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env("TRUNK_OFFLINE", "true");
    // Trunk 0.21 stops at `NO_COLOR=1`, and takes RUST_LOG for its own.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("TRUNK_COLOR", "never");
    }
    trunk.env_remove("NO_COLOR").env_remove("RUST_LOG");
    // A backtrace of Trunk does not help to find the error.
    trunk.env("RUST_BACKTRACE", "0").env("RUST_LIB_BACKTRACE", "0");
    wasm::flags(place, &mut trunk)?;
    trunk.env_remove("LEG3_SANDBOX").env_remove(NEUTRAL);
    Ok(trunk)
}
