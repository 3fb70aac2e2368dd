//! `cargo xtask build`, and the function that other commands call to build the page.

use crate::pipeline::{Wanted, release};
use crate::{size, stale};
use anyhow::Result;
use std::time::Instant;
use xtask::project::Place;
use xtask::trunk::{RELEASE_TOOLS, compiled};
use xtask::{say, tools};

/// Builds the page into `dist/`, and prints its size.
pub(crate) fn build(place: &Place) -> Result<()> {
    let start = Instant::now();
    let is_new = !compiled(place, "release").exists();
    tools::say_plan(place, &RELEASE_TOOLS, &[(is_new, "the page: will be compiled, about 5 minutes")]);
    ship(place)?;
    say::line(&format!("dist/ is built ({}).", say::duration(start.elapsed())));
    size::size(place)
}

/// Builds the page into `dist/`, and records the digest of `dist/` and its sources.
fn ship(place: &Place) -> Result<()> {
    release(place, &place.dist(), &Wanted::default())?;
    stale::remember(place)
}

/// Builds the page into `dist/`, unless `dist/` is up to date.
pub(crate) fn fresh(place: &Place) -> Result<()> {
    if !stale::is_stale(place) {
        return Ok(());
    }
    say::line("dist/ is missing or out of date. Building it.");
    ship(place)
}
