//! Helpers for the tests in this folder.

use std::fs;

/// Returns the text of a file. The path is relative to the root of the repository.
pub(crate) fn file(path: &str) -> String {
    let path = [env!("CARGO_MANIFEST_DIR"), "/../", path].concat();
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"))
}
