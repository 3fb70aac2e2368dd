//! `cargo xtask size`: prints the sizes of the files that a visit downloads, and checks the build in `dist/`.

use crate::budget;
use anyhow::{Result, ensure};
use fs_err as fs;
use std::path::Path;
use xtask::headers::EMBED;
use xtask::project::{Place, files};
use xtask::{say, wasm};

/// The limit for `embed.js`, in bytes. The page that embeds this one waits for the script before it shows its other
/// content.
const MOST_OF_EMBED: usize = 2_000;

/// Prints the table of all files, and a line for each check. Fails if there is no build or if a check fails.
pub(crate) fn size(place: &Place) -> Result<()> {
    let dist = place.dist();
    ensure!(dist.join("index.html").is_file(), "There is no dist/ yet. Run `cargo xtask build`.");
    let (table, is_within) = budget::table(&dist)?;
    say::line(&table);
    let embed = fs::read(dist.join(EMBED))?.len();
    let paths = told_paths(&dist, &wasm::telling_paths(place)?)?;
    let small = format!("embed.js has less than {} bytes", say::number(MOST_OF_EMBED));
    let checks = [
        ("the page keeps its budgets", is_within, "see the table".to_owned()),
        (&*small, embed < MOST_OF_EMBED, say::number(embed)),
        ("no file holds a path of this machine", paths.is_empty(), paths.join("; ")),
    ];
    for (name, holds, why) in &checks {
        say::line(&if *holds { format!("ok      {name}") } else { format!("FAILED  {name}: {why}") });
    }
    let failed = checks.iter().filter(|(_, holds, _)| !holds).count();
    say::line(&format!("size: {} passed, {failed} failed", checks.len() - failed));
    ensure!(failed == 0, "dist/ does not pass every check; see above.");
    Ok(())
}

/// Searches the files of the folder for these paths. Returns a line for each path that a file contains.
pub fn told_paths(dist: &Path, paths: &[String]) -> Result<Vec<String>> {
    let mut told = Vec::new();
    for file in files(dist)? {
        let bytes = fs::read(dist.join(&file))?;
        for path in paths {
            if bytes.windows(path.len()).any(|window| window == path.as_bytes()) {
                told.push(format!("{file} holds {path}"));
            }
        }
    }
    Ok(told)
}
