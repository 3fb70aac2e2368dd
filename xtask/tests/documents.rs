//! Documents: their links lead somewhere, and the tests that they name exist.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod support;

use std::path::Path;
use support::file;

const DOCUMENTS: [&str; 7] = [
    "README.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
    "docs/architecture.md",
    "docs/customise.md",
    "docs/deploy.md",
    "docs/embed.md",
];

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[test]
fn every_file_that_a_document_links_to_is_there() {
    for document in DOCUMENTS {
        let text = file(document);
        let folder = root().join(document);
        let links = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
        for link in links.filter(|link| !link.is_empty() && !link.contains(':')) {
            let there = folder.parent().expect("a folder").join(link);
            assert!(there.exists(), "{document} links to {link}");
        }
    }
}

/// True if there is a test with this name: a file or a folder of tests, or a path of the project.
fn is_there(name: &str) -> bool {
    let tests = root().join("tests/e2e/tests");
    let places = [tests.join(name), tests.join([name, ".rs"].concat()), root().join(name)];
    places.iter().any(|place| place.exists())
}

#[test]
fn every_guarantee_names_a_test_that_exists() {
    let text = file("SECURITY.md");
    let (_, table) = text.split_once("| guarantee | mechanism").expect("the table");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let mut count = 0;
    for row in rows {
        let shown_by = row.trim_end_matches('|').rsplit(" | ").next().unwrap_or_default();
        let names: Vec<&str> = shown_by.split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty() || shown_by.contains("the build fails"), "{row}");
        for name in names.into_iter().filter(|name| !name.starts_with("cargo xtask")) {
            assert!(is_there(name), "{name} does not exist");
        }
        count += 1;
    }
    assert!(count > 20, "{count} guarantees");
}
