//! Checks whether `dist/` is up to date.
//!
//! A build records a digest of its sources and its output. File times are not used, because `git checkout` can
//! change them.

use anyhow::Result;
use fs_err as fs;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use xtask::project::{Place, commit, files, project_files};

/// A build does not depend on a file whose path begins with one of these texts or ends with `.md`.
const NOT_IN_A_BUILD: [&str; 10] = [
    "docs/",
    "core/tests/",
    "tests/",
    "fuzz/",
    "sandbox/",
    "xtask/tests/",
    "xtask/release/tests/",
    ".github/",
    ".ci/",
    "LICENSE-",
];

/// Records the digest of `dist/` and its sources. Without git the files of the project are unknown, so nothing is
/// recorded.
pub(crate) fn remember(place: &Place) -> Result<()> {
    if let Ok(now) = now(place) {
        fs::write(mark(place), now)?;
    }
    Ok(())
}

/// Returns true if `dist/` or its sources changed since the last recorded build, or if no build was recorded. Also
/// returns true without git, because the files of the project are then unknown.
pub(crate) fn is_stale(place: &Place) -> bool {
    let then = fs::read_to_string(mark(place));
    then.is_err() || then.ok() != now(place).ok()
}

fn mark(place: &Place) -> PathBuf {
    place.target.join("leg3-dist.sha256")
}

fn now(place: &Place) -> Result<String> {
    let sources: Vec<String> = project_files(place)?.into_iter().filter(|file| has_part(file)).collect();
    let dist = place.dist();
    // The page contains the name of its commit, so the digest includes this name.
    Ok(digest(&commit(place), &[(&place.root, &sources), (&dist, &files(&dist)?)]))
}

/// Returns true if a build may depend on this file.
pub fn has_part(file: &str) -> bool {
    !file.ends_with(".md") && !NOT_IN_A_BUILD.iter().any(|apart| file.starts_with(apart))
}

/// Returns a digest of a text and of the name and content of each file. The names of the files are relative to their
/// folder.
pub fn digest(text: &str, folders: &[(&Path, &[String])]) -> String {
    let mut all = Sha256::new();
    let mut add = |bytes: &[u8]| {
        all.update(bytes.len().to_le_bytes());
        all.update(bytes);
    };
    add(text.as_bytes());
    for (folder, file) in
        folders.iter().flat_map(|(folder, files)| files.iter().map(move |file| (folder, file)))
    {
        add(file.as_bytes());
        // A file that git lists but that does not exist was deleted.
        add(&fs::read(folder.join(file)).unwrap_or_default());
    }
    format!("{:x}", all.finalize())
}
