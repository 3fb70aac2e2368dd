//! What every build has to fulfil: `cargo xtask size`.

use super::budget;
use crate::files::{files, read};
use crate::headers::EMBED;
use crate::{Outcome, place::Place, say, wasm};
use std::path::Path;

/// `embed.js` has to be smaller, in bytes: another page waits for it before everything else there.
const MOST_OF_EMBED: usize = 2_000;

/// The table of every file, and a line for each check.
///
/// # Errors
///
/// When there is no build, or a check fails.
pub(crate) fn size(place: &Place) -> Outcome {
    let dist = place.dist();
    if !dist.join("index.html").is_file() {
        return Err("There is no dist/ yet: `cargo xtask build`.".to_owned());
    }
    let (table, is_within) = budget::table(&dist)?;
    say::line(&table);
    let embed = read(&dist.join(EMBED))?.len();
    let checks = [
        ("the page keeps its budgets", none_of(!is_within, "see the table")),
        ("embed.js has less than 2,000 bytes", none_of(embed >= MOST_OF_EMBED, &say::number(embed))),
        ("no file holds a path of this machine", paths_hidden(place, &dist)),
    ];
    for (name, result) in &checks {
        match result {
            Ok(()) => say::line(&format!("ok      {name}")),
            Err(why) => say::line(&format!("FAILED  {name}: {why}")),
        }
    }
    let failed = checks.iter().filter(|(_, result)| result.is_err()).count();
    say::line(&format!("size: {} passed, {failed} failed", checks.len() - failed));
    if failed == 0 { Ok(()) } else { Err("dist/ is not fit to ship; see above.".to_owned()) }
}

fn none_of(is_wrong: bool, why: &str) -> Outcome {
    if is_wrong { Err(why.to_owned()) } else { Ok(()) }
}

/// Checks that no file holds a path of the machine that built it.
///
/// # Errors
///
/// The files that hold one.
pub(crate) fn paths_hidden(place: &Place, dist: &Path) -> Outcome {
    let paths = wasm::telling_paths(place)?;
    let mut telling = Vec::new();
    for file in files(dist, dist)? {
        let bytes = read(&dist.join(&file))?;
        let held = told_paths(&bytes, &paths);
        telling.extend(held.iter().map(|path| format!("{} holds {path}", file.display())));
    }
    if telling.is_empty() { Ok(()) } else { Err(telling.join("; ")) }
}

/// Those of the paths that stand somewhere in the bytes.
fn told_paths<'a>(bytes: &[u8], paths: &'a [String]) -> Vec<&'a str> {
    let is_inside = |path: &&String| bytes.windows(path.len()).any(|window| window == path.as_bytes());
    paths.iter().filter(is_inside).map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_in_the_bytes_is_told() {
        let paths = ["/home/me/".to_owned(), "/srv/".to_owned()];
        assert_eq!(told_paths(b"\0at /home/me/x.rs\0", &paths), ["/home/me/"]);
    }
}
