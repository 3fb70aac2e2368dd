//! What git knows of the project.

use crate::{Outcome, place::Place, sh};
use std::process::Command;

/// The commit that is checked out, in 12 digits. A `+` follows if a file was changed since.
pub(crate) fn commit(place: &Place) -> String {
    let git = |words: &[&str]| sh::read(git(place).args(words));
    let Ok(commit) = git(&["rev-parse", "--short=12", "HEAD"]) else { return "unknown".to_owned() };
    let is_clean =
        git(&["status", "--porcelain", "--untracked-files=no"]).is_ok_and(|changes| changes.is_empty());
    if is_clean { commit } else { commit + "+" }
}

/// When the commit was made, in UTC: `2026 11 27 11 10 40`.
pub(crate) fn commit_time(place: &Place) -> Outcome<String> {
    let format = ["--format=%cd", "--date=format-local:%Y %m %d %H %M %S"];
    sh::read(git(place).env("TZ", "UTC").args(["log", "-1"]).args(format))
}

/// Every file that belongs to the project, a line each: those that git knows, and those that it would add.
pub(crate) fn project_files(place: &Place) -> Outcome<String> {
    sh::read(git(place).args(["ls-files", "-co", "--exclude-standard"]))
}

/// git, in the project.
fn git(place: &Place) -> Command {
    let mut git = Command::new("git");
    git.arg("-C").arg(&place.root);
    git
}
