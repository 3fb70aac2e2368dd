//! Whether `dist/` is what the project would build now.
//!
//! A build leaves a mark beside it: a digest of everything it was made of, and of what it made. Times of files are not
//! asked; git sets them anew with every checkout.

use crate::files::files;
use crate::{Outcome, git, place::Place};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Paths that do not affect a build. Every other file of the project does.
const NOT_IN_A_BUILD: [&str; 10] = [
    "docs/",
    "core/tests/",
    "tests/",
    "fuzz/",
    "sandbox/",
    "xtask/",
    ".github/",
    ".ci/",
    "LICENSE-",
    ".gitignore",
];

/// Paths in `xtask/` that do affect a build.
const IN_A_BUILD: [&str; 9] = [
    "split/",
    "src/build.rs",
    "src/files.rs",
    "src/git.rs",
    "src/headers.rs",
    "src/release/",
    "src/tools/",
    "src/trunk.rs",
    "src/wasm.rs",
];

/// Writes down what `dist/` was built from.
pub(crate) fn remember(place: &Place) -> Outcome {
    let Some(now) = now(place) else { return Ok(()) };
    fs::write(mark(place), now).map_err(|error| format!("{}: {error}", mark(place).display()))
}

/// True if `dist/` or its sources changed since the last build.
pub(crate) fn is_stale(place: &Place) -> bool {
    let now = now(place);
    now.is_none() || fs::read_to_string(mark(place)).ok() != now
}

fn mark(place: &Place) -> PathBuf {
    place.target.join("leg3-dist.sha256")
}

/// The digest, if there is a `dist/`, and git to tell what belongs to the project.
fn now(place: &Place) -> Option<String> {
    let dist = place.dist();
    let made = files(&dist, &dist).ok().filter(|made| !made.is_empty())?;
    // A file that does not belong to the build would be packed, too.
    let made: Option<Vec<Vec<u8>>> = made.iter().map(|file| named(&dist, file)).collect();
    let made = made?;
    let listed = git::project_files(place).ok()?;
    // The page names its commit.
    let commit = git::commit(place);
    let files = listed.lines().filter(|file| has_part(file));
    let more: Vec<&[u8]> = [commit.as_bytes()].into_iter().chain(made.iter().map(Vec::as_slice)).collect();
    Some(digest(&place.root, files, &more))
}

/// A file's name and what is in it.
fn named(folder: &Path, file: &Path) -> Option<Vec<u8>> {
    let bytes = fs::read(folder.join(file)).ok()?;
    Some([file.to_string_lossy().as_bytes(), &[0], &bytes].concat())
}

fn has_part(file: &str) -> bool {
    let still =
        file.strip_prefix("xtask/").is_some_and(|name| IN_A_BUILD.iter().any(|it| name.starts_with(it)));
    still || !(file.ends_with(".md") || NOT_IN_A_BUILD.iter().any(|apart| file.starts_with(apart)))
}

fn digest<'a>(root: &Path, files: impl Iterator<Item = &'a str>, more: &[&[u8]]) -> String {
    let mut all = Sha256::new();
    let mut add = |bytes: &[u8]| {
        all.update(bytes.len().to_le_bytes());
        all.update(bytes);
    };
    for file in files {
        add(file.as_bytes());
        // One that git lists and nobody finds was deleted.
        add(&fs::read(root.join(file)).unwrap_or_default());
    }
    more.iter().for_each(|bytes| add(bytes));
    all.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_build_is_made_of_counts_and_what_only_tests_it_does_not() {
        for file in [
            "index.html",
            "src/main.rs",
            "style/app.css",
            "Cargo.lock",
            "static/embed.js",
            "xtask/src/release/split.rs",
        ] {
            assert!(has_part(file), "{file}");
        }
        for file in [
            "README.md",
            "docs/deploy.md",
            "tests/e2e/src/lib.rs",
            "xtask/src/test.rs",
            "sandbox/src/lib.rs",
            "fuzz/reader.dict",
        ] {
            assert!(!has_part(file), "{file}");
        }
    }

    #[test]
    fn every_changed_byte_changes_the_digest() {
        let folder = std::env::temp_dir().join(format!("leg3-stale-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let now = |text: &str, more: &[u8]| {
            fs::write(folder.join("a"), text).unwrap();
            digest(&folder, ["a", "gone"].into_iter(), &[more])
        };
        let before = now("1", b"commit");
        assert_eq!(now("1", b"commit"), before);
        assert_ne!(now("2", b"commit"), before);
        assert_ne!(now("1", b"commit+"), before);
        fs::remove_dir_all(folder).unwrap();
    }
}
