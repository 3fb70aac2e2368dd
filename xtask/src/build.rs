//! Putting the page together with Trunk.

use crate::plan::{self, Part};
use crate::tools::{self, Tool};
use crate::{Outcome, find, finish, place::Place, say, sh, size, stale, voice, wasm};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// The page that ships.
const PAGE: &str = "index.html";

/// What the page for `run` is built with.
pub(crate) const DEBUG_TOOLS: [&Tool; 2] = [&tools::TRUNK, &tools::WASM_BINDGEN];

/// What the page that ships is built with.
pub(crate) const RELEASE_TOOLS: [&Tool; 4] =
    [&tools::TRUNK, &tools::WASM_BINDGEN, &tools::BINARYEN, &tools::ESBUILD];

/// `cargo xtask build`: the page as it ships, and what it weighs.
pub(crate) fn build(place: &Place) -> Outcome {
    let start = Instant::now();
    plan::say(place, &RELEASE_TOOLS, vec![wasm::target_part()?, part(place)]);
    release(place)?;
    say::line(&format!("dist/ is built ({}).", say::duration(start.elapsed())));
    say::line(&size::table(&place.dist(), &size::recorded(place))?);
    Ok(())
}

/// The page as it ships, as a plan names it.
fn part(place: &Place) -> Part {
    Part::made("the page", &compiled(place, "release"), "will be compiled", "2 minutes")
}

/// The app as cargo leaves it.
pub(crate) fn compiled(place: &Place, profile: &str) -> PathBuf {
    place.target.join(wasm::TARGET).join(profile).join("leg3.wasm")
}

/// The page as it ships, into `dist/`.
pub(crate) fn release(place: &Place) -> Outcome {
    put_together(place, &mut trunk(place, &RELEASE_TOOLS, PAGE)?, &place.dist())?;
    stale::remember(place)
}

/// The same in the neutral voice, into a folder of its own, which is given back.
pub(crate) fn neutral(place: &Place) -> Outcome<PathBuf> {
    let dist = place.target.join("leg3-neutral");
    let mut trunk = trunk(place, &RELEASE_TOOLS, PAGE)?;
    put_together(place, trunk.env(voice::NEUTRAL, "1"), &dist)?;
    let index = dist.join("index.html");
    let said = |error: std::io::Error| format!("{}: {error}", index.display());
    let html = voice::neutral(&fs::read_to_string(&index).map_err(said)?)?;
    fs::write(&index, html).map_err(said)?;
    Ok(dist)
}

fn put_together(place: &Place, trunk: &mut Command, dist: &Path) -> Outcome {
    sh::run(trunk.arg("--release").arg("--dist").arg(dist))?;
    finish::finish(place, dist)?;
    size::paths_hidden(place, dist)
}

/// The same, unless it is there already.
pub(crate) fn fresh(place: &Place) -> Outcome {
    if !stale::is_stale(place) {
        return Ok(());
    }
    say::line("dist/ is missing, or not what the project would build now: building it.");
    release(place)
}

/// The page for `run`, into `folder`: quick to build, not small. With a sandbox, the app talks to that instead.
pub(crate) fn debug(place: &Place, folder: &Path, sandbox: Option<&str>) -> Outcome {
    let mut trunk = trunk(place, &DEBUG_TOOLS, PAGE)?;
    match sandbox {
        Some(origin) => trunk.env("LEG3_SANDBOX", origin),
        None => trunk.env_remove("LEG3_SANDBOX"),
    };
    sh::run(trunk.arg("--dist").arg(folder))
}

/// A `trunk build` of this page that finds its tools on PATH and downloads nothing of its own.
pub(crate) fn trunk(place: &Place, needed: &[&Tool], page: &str) -> Outcome<Command> {
    wasm::need_target()?;
    let path = find::path_with(place, needed)?;
    wasm::fetch(place)?;
    let mut trunk = Command::new(tools::TRUNK.need(place)?);
    trunk.args(["build", page, "--quiet"]).current_dir(&place.root);
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
    trunk.env_remove("LEG3_SANDBOX").env_remove(voice::NEUTRAL);
    Ok(trunk)
}
