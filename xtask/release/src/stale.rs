//! Whether `dist/` is what the project would build now.
//!
//! A build leaves a mark beside it: a digest of everything it was made of, and of what it made. Times of files are not
//! asked; git sets them anew with every checkout.

use anyhow::Result;
use fs_err as fs;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use xtask::project::{Place, commit, files, project_files};

/// Paths that do not affect a build. Every other file of the project does.
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

/// Writes down what `dist/` was built from. Without git the files of the project are unknown, so it writes nothing.
pub(crate) fn remember(place: &Place) -> Result<()> {
    if let Ok(now) = now(place) {
        fs::write(mark(place), now)?;
    }
    Ok(())
}

/// True if `dist/` or its sources changed since the last build.
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
    // The page names its commit.
    Ok(digest(&commit(place), &[(&place.root, &sources), (&dist, &files(&dist)?)]))
}

/// True for what a build may depend on.
pub fn has_part(file: &str) -> bool {
    !file.ends_with(".md") && !NOT_IN_A_BUILD.iter().any(|apart| file.starts_with(apart))
}

/// A digest of a text, and of the name and the bytes of each of these files, which are relative to their folder.
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
        // One that git lists and nobody finds was deleted.
        add(&fs::read(folder.join(file)).unwrap_or_default());
    }
    all.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
