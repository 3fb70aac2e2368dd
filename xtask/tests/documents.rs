//! Tests of the documents: their links work, and the files and tests that they name exist.

use crate::support::file;
use std::path::Path;

const DOCUMENTS: [&str; 10] = [
    "README.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
    "docs/architecture.md",
    "docs/customise.md",
    "docs/decisions.md",
    "docs/deploy.md",
    "docs/embed.md",
    "docs/highlevel.md",
    "docs/make.md",
];

/// Folders that git does not track, because a build or fuzzing creates them.
const MADE: [&str; 4] = ["dist", "dist-package", "fuzz/artifacts", "target"];

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[test]
fn every_file_that_a_document_links_to_exists() {
    for document in DOCUMENTS {
        let text = file(document);
        let folder = root().join(document);
        let links = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
        for link in links.filter(|link| !link.is_empty() && !link.contains(':')) {
            let there = folder.parent().expect("find the folder").join(link);
            assert!(there.exists(), "{document} links to {link}");
        }
    }
}

/// Returns true if a text names a file, or an item in a folder of the project or of the tests: `src/main.rs`,
/// `boot/reload`.
fn is_path(text: &str) -> bool {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "._-/".contains(sign);
    let endings = [".rs", ".js", ".css", ".html", ".json", ".md", ".toml", ".yml"];
    let is_file = endings.iter().any(|end| text.len() > end.len() && text.ends_with(end));
    let first = text.split('/').next().unwrap_or_default();
    let is_below = first != text
        && [first, &["tests/e2e/tests/", first].concat()].iter().any(|at| root().join(at).is_dir());
    text.chars().all(plain) && !text.starts_with('/') && (is_file || is_below)
}

/// Returns true if this name exists in the project: as a path from the root, as a path in a folder of [`MADE`], as a
/// file that a build copies from `static/`, or as a test.
fn is_in_the_project(name: &str) -> bool {
    let is_made = MADE.iter().any(|made| Path::new(name).starts_with(made));
    is_made || root().join("static").join(name).exists() || is_there(name)
}

#[test]
fn every_file_that_a_document_names_exists() {
    let (mut missing, mut count) = (Vec::new(), 0);
    for document in DOCUMENTS {
        let text = file(document);
        // Code blocks are left out, because they may name files on the computer of the person who reads the document.
        let prose: String = text.split("```").step_by(2).collect();
        let names = prose.split('`').skip(1).step_by(2).filter(|name| is_path(name)).inspect(|_| count += 1);
        missing
            .extend(names.filter(|name| !is_in_the_project(name)).map(|name| format!("{document}: {name}")));
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(count > 100, "only {count} names were found");
}

/// Returns true if this name exists: as a file or folder of browser tests, or as a path from the root of the project.
fn is_there(name: &str) -> bool {
    let tests = root().join("tests/e2e/tests");
    let places = [tests.join(name), tests.join([name, ".rs"].concat()), root().join(name)];
    places.iter().any(|place| place.exists())
}

#[test]
fn every_guarantee_names_a_test_that_exists() {
    let text = file("SECURITY.md");
    let (_, guarantees) = text.split_once("\n## What is guaranteed\n").expect("find the guarantees");
    let guarantees = guarantees.split("\n## ").next().unwrap_or_default();
    let mut count = 0;
    for guarantee in guarantees.split("\n#### ").skip(1) {
        assert!(guarantee.contains("**What holds it:**"), "{guarantee}");
        let (_, shown_by) = guarantee.split_once("**Shown by:**").expect("find the tests of the guarantee");
        let shown_by = shown_by.split("\n### ").next().unwrap_or_default();
        let names: Vec<&str> = shown_by.split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty() || shown_by.contains("the build fails"), "{guarantee}");
        for name in names.into_iter().filter(|name| !name.starts_with("cargo xtask")) {
            assert!(is_there(name), "{name} does not exist");
        }
        count += 1;
    }
    assert!(count > 20, "only {count} guarantees were found");
}
