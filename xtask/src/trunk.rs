//! Starts Trunk, which builds the page, and lists the tools that a build needs.

use crate::project::{NAME, Place};
use crate::tools::{self, Tool};
use crate::wasm;
use anyhow::Result;
use std::path::PathBuf;
use xshell::{Cmd, cmd};

/// The tools for the build that `cargo xtask run` makes.
pub const DEBUG_TOOLS: [&Tool; 2] = [&tools::TRUNK, &tools::WASM_BINDGEN];

/// The tools for the release build.
pub const RELEASE_TOOLS: [&Tool; 4] =
    [&tools::TRUNK, &tools::WASM_BINDGEN, &tools::BINARYEN, &tools::ESBUILD];

/// The environment variable that makes a build use the neutral voice.
pub const NEUTRAL: &str = "LEG3_NEUTRAL";

/// Returns a `trunk build` command that finds its tools on PATH and downloads nothing itself. This function first
/// installs the tools and the wasm32 target if they are missing, and downloads the crates.
pub fn trunk<'a>(place: &'a Place, needed: &[&Tool]) -> Result<Cmd<'a>> {
    wasm::need_target(place)?;
    let path = tools::path_with(&tools::folders(place, needed)?)?;
    // Crates are fetched here, because Trunk then runs offline.
    cmd!(place.sh, "cargo fetch --quiet").quiet().run()?;
    let program = tools::TRUNK.need(place)?;
    let mut trunk = cmd!(place.sh, "{program} build --quiet").quiet();
    trunk = trunk.env("PATH", path);
    trunk = trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env("TRUNK_OFFLINE", "true");
    // Trunk 0.21 fails with `NO_COLOR=1`, and reads RUST_LOG itself.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk = trunk.env("TRUNK_COLOR", "never");
    }
    trunk = trunk.env_remove("NO_COLOR").env_remove("RUST_LOG");
    trunk = trunk.env_remove("LEG3_SANDBOX").env_remove(NEUTRAL).env_remove("RUSTFLAGS");
    Ok(trunk.env("CARGO_ENCODED_RUSTFLAGS", wasm::flags(place)?))
}

/// Returns the path to which cargo writes the app's wasm.
pub fn compiled(place: &Place, profile: &str) -> PathBuf {
    place.target.join(wasm::TARGET).join(profile).join(NAME).with_extension("wasm")
}
