//! Tests of the checks that every build must pass.

use release::size::told_paths;
use std::fs;

#[test]
fn a_path_of_this_machine_in_a_file_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let paths = ["/home/me/".to_owned(), "/srv/".to_owned()];
    fs::write(folder.path().join("clean"), "/home/you/x.rs").unwrap();
    assert!(told_paths(folder.path(), &paths).unwrap().is_empty());
    fs::write(folder.path().join("a.wasm"), b"\0at /home/me/x.rs\0").unwrap();
    assert_eq!(told_paths(folder.path(), &paths).unwrap(), ["a.wasm holds /home/me/"]);
}
