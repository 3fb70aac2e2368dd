//! Builds of the page: as it ships, and for `run`.

use crate::plan::{self, Part};
use crate::release::{NAME, Wanted, check, release};
use crate::trunk::{DEBUG_TOOLS, RELEASE_TOOLS, trunk};
use crate::{Outcome, place::Place, say, sh, stale, wasm};
use std::path::{Path, PathBuf};
use std::time::Instant;

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
