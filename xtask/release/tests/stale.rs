//! Tests of the changes that make a build out of date.

use release::stale::{digest, has_part};
use std::path::Path;

fn exists(file: &str) -> bool {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(file).is_file()
}

#[test]
fn build_inputs_make_a_build_stale_and_test_files_do_not() {
    for file in [
        "index.html",
        "src/main.rs",
        "style/page.css",
        "Cargo.lock",
        "static/embed.js",
        "xtask/release/src/split.rs",
    ] {
        assert!(has_part(file) && exists(file), "{file}");
    }
    for file in [
        "README.md",
        "docs/deploy.md",
        "tests/e2e/src/lib.rs",
        "xtask/tests/main.rs",
        "xtask/release/tests/main.rs",
        "sandbox/src/lib.rs",
        "fuzz/reader.dict",
    ] {
        assert!(!has_part(file) && exists(file), "{file}");
    }
}

#[test]
fn every_changed_byte_changes_the_digest() {
    let folder = tempfile::tempdir().unwrap();
    let names = ["a".to_owned(), "gone".to_owned()];
    let now = |text: &str, commit: &str| {
        std::fs::write(folder.path().join("a"), text).unwrap();
        digest(commit, &[(folder.path(), &names)])
    };
    let before = now("1", "commit");
    assert_eq!(now("1", "commit"), before);
    assert_ne!(now("2", "commit"), before);
    assert_ne!(now("1", "commit+"), before);
}
