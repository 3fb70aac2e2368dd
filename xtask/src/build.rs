//! `cargo xtask build`, and the builds of the page that other commands need.

use crate::project::Place;
use crate::release::{NAME, Wanted, release};
use crate::trunk::{DEBUG_TOOLS, RELEASE_TOOLS, trunk};
use crate::{say, size, stale, tools, wasm};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The page as it ships, and what it weighs.
pub(crate) fn build(place: &Place) -> Result<()> {
    let start = Instant::now();
    let is_new = !compiled(place, "release").exists();
    tools::say_plan(place, &RELEASE_TOOLS, &[(is_new, "the page: will be compiled, about 4 minutes")]);
    ship(place)?;
    say::line(&format!("dist/ is built ({}).", say::duration(start.elapsed())));
    size::size(place)
}

/// The app as cargo leaves it.
pub(crate) fn compiled(place: &Place, profile: &str) -> PathBuf {
    place.target.join(wasm::TARGET).join(profile).join(NAME).with_extension("wasm")
}

/// The page as it ships, into `dist/`.
pub(crate) fn ship(place: &Place) -> Result<()> {
    release(place, &place.dist(), &Wanted::default())?;
    stale::remember(place)
}

/// The same, unless it is there already.
pub(crate) fn fresh(place: &Place) -> Result<()> {
    if !stale::is_stale(place) {
        return Ok(());
    }
    say::line("dist/ is missing, or not what the project would build now: building it.");
    ship(place)
}

/// The page for `run`, into `folder`: quick to build, not small. With a sandbox, the app talks to that instead.
pub(crate) fn debug(place: &Place, folder: &Path, sandbox: Option<&str>) -> Result<()> {
    let mut trunk = trunk(place, &DEBUG_TOOLS)?;
    if let Some(origin) = sandbox {
        trunk = trunk.env("LEG3_SANDBOX", origin);
    }
    Ok(say::during("compiling the page", "75 seconds", || trunk.arg("--dist").arg(folder).run())?)
}
