//! `cargo xtask size`: what a visit downloads, and what every build has to fulfil.

use crate::budget;
use anyhow::{Result, ensure};
use fs_err as fs;
use std::path::Path;
use xtask::headers::EMBED;
use xtask::project::{Place, files};
use xtask::{say, wasm};

/// `embed.js` has to be smaller, in bytes: another page waits for it before everything else there.
const MOST_OF_EMBED: usize = 2_000;

/// Prints the table of every file, and a line for each check.
/// Fails when there is no build, or a check fails.
pub(crate) fn size(place: &Place) -> Result<()> {
    let dist = place.dist();
    ensure!(dist.join("index.html").is_file(), "There is no dist/ yet: `cargo xtask build`.");
    let (table, is_within) = budget::table(&dist)?;
    say::line(&table);
    let embed = fs::read(dist.join(EMBED))?.len();
    let paths = told_paths(place, &dist)?;
    let checks = [
        ("the page keeps its budgets", is_within, "see the table".to_owned()),
        ("embed.js has less than 2,000 bytes", embed < MOST_OF_EMBED, say::number(embed)),
        ("no file holds a path of this machine", paths.is_empty(), paths.join("; ")),
    ];
    for (name, holds, why) in &checks {
        say::line(&if *holds { format!("ok      {name}") } else { format!("FAILED  {name}: {why}") });
    }
    let failed = checks.iter().filter(|(_, holds, _)| !holds).count();
    say::line(&format!("size: {} passed, {failed} failed", checks.len() - failed));
    ensure!(failed == 0, "dist/ is not fit to ship; see above.");
    Ok(())
}

/// Each path of this machine that stands somewhere in a file.
pub(crate) fn told_paths(place: &Place, dist: &Path) -> Result<Vec<String>> {
    let mut told = Vec::new();
    for file in files(dist)? {
        let bytes = fs::read(dist.join(&file))?;
        for path in wasm::telling_paths(place)? {
            if bytes.windows(path.len()).any(|window| window == path.as_bytes()) {
                told.push(format!("{file} holds {path}"));
            }
        }
    }
    Ok(told)
}
