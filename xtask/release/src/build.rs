//! `cargo xtask build`, and the builds of the page that other commands need.

use crate::pipeline::{Wanted, release};
use crate::{size, stale};
use anyhow::Result;
use std::time::Instant;
use xtask::project::Place;
use xtask::trunk::{RELEASE_TOOLS, compiled};
use xtask::{say, tools};

/// The page as it ships, and what it weighs.
pub(crate) fn build(place: &Place) -> Result<()> {
    let start = Instant::now();
    let is_new = !compiled(place, "release").exists();
    tools::say_plan(place, &RELEASE_TOOLS, &[(is_new, "the page: will be compiled, about 4 minutes")]);
    ship(place)?;
    say::line(&format!("dist/ is built ({}).", say::duration(start.elapsed())));
    size::size(place)
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
