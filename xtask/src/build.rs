//! Putting the page together with Trunk.

use crate::plan::{self, Part};
use crate::release::{NAME, NEUTRAL, Wanted, check, release};
use crate::tools::{self, Tool};
use crate::{Outcome, find, place::Place, say, sh, stale, wasm};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// What the page for `run` is built with.
pub(crate) const DEBUG_TOOLS: [&Tool; 2] = [&tools::TRUNK, &tools::WASM_BINDGEN];

/// What the page that ships is built with.
pub(crate) const RELEASE_TOOLS: [&Tool; 4] =
    [&tools::TRUNK, &tools::WASM_BINDGEN, &tools::BINARYEN, &tools::ESBUILD];

/// `cargo xtask build`: the page as it ships, and what it weighs.
pub(crate) fn build(place: &Place) -> Outcome {
    let start = Instant::now();
    let page = Part::made("the page", &compiled(place, "release"), "will be compiled", "4 minutes");
    plan::say(place, &RELEASE_TOOLS, vec![wasm::target_part()?, page]);
    ship(place)?;
    say::line(&format!("dist/ is built ({}).", say::duration(start.elapsed())));
    check::size(place)
}

/// The app as cargo leaves it.
pub(crate) fn compiled(place: &Place, profile: &str) -> PathBuf {
    place.target.join(wasm::TARGET).join(profile).join([NAME, ".wasm"].concat())
}

/// The page as it ships, into `dist/`.
pub(crate) fn ship(place: &Place) -> Outcome {
    release(place, &place.dist(), &Wanted::default())?;
    stale::remember(place)
}

/// The same, unless it is there already.
pub(crate) fn fresh(place: &Place) -> Outcome {
    if !stale::is_stale(place) {
        return Ok(());
    }
    say::line("dist/ is missing, or not what the project would build now: building it.");
    ship(place)
}

/// The page for `run`, into `folder`: quick to build, not small. With a sandbox, the app talks to that instead.
pub(crate) fn debug(place: &Place, folder: &Path, sandbox: Option<&str>) -> Outcome {
    let mut trunk = trunk(place, &DEBUG_TOOLS)?;
    match sandbox {
        Some(origin) => trunk.env("LEG3_SANDBOX", origin),
        None => trunk.env_remove("LEG3_SANDBOX"),
    };
    sh::run(trunk.arg("--dist").arg(folder))
}

/// A `trunk build` that finds its tools on PATH and downloads nothing of its own.
pub(crate) fn trunk(place: &Place, needed: &[&Tool]) -> Outcome<Command> {
    wasm::need_target()?;
    let path = find::path_with(place, needed)?;
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
    // Where it failed inside Trunk helps nobody who reads why.
    trunk.env("RUST_BACKTRACE", "0").env("RUST_LIB_BACKTRACE", "0");
    wasm::flags(place, &mut trunk)?;
    trunk.env_remove("LEG3_SANDBOX").env_remove(NEUTRAL);
    Ok(trunk)
}
