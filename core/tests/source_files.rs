//! A test that the source files contain no tests and no doc examples. `core/Cargo.toml` disables tests and doc examples
//! in `src/`, so they would never run.

use std::fs;
use std::path::{Path, PathBuf};

/// All files in a folder and its subfolders.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn source_files_contain_no_tests_and_no_doc_examples() {
    let all = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(all.len() > 100, "only {} files were found", all.len());
    for path in all {
        let text = fs::read_to_string(&path).unwrap();
        let found =
            ["#[test]", "cfg(test)", "//! ```\n", "/// ```\n"].into_iter().find(|sign| text.contains(sign));
        assert_eq!(found, None, "{}", path.display());
    }
}
