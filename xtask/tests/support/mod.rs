//! Helpers of the tests in this folder.

use std::fs;

/// The text of a file of the project. The path is relative to the top of the repository.
pub(crate) fn file(path: &str) -> String {
    let path = [env!("CARGO_MANIFEST_DIR"), "/../", path].concat();
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"))
}
