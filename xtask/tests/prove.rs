//! Tests of the function that compares the files of two builds.

use std::fs;
use xtask::prove::same;

#[test]
fn two_folders_are_equal_until_a_byte_or_a_name_differs() {
    let ground = tempfile::tempdir().unwrap();
    let (one, other) = (ground.path().join("a"), ground.path().join("b"));
    for folder in [&one, &other] {
        fs::create_dir_all(folder).unwrap();
    }
    assert!(same(&one, &other).is_err(), "two empty folders prove nothing");
    for folder in [&one, &other] {
        fs::write(folder.join("x"), "1").unwrap();
    }
    assert!(same(&one, &other).is_ok());
    fs::write(other.join("x"), "2").unwrap();
    assert!(same(&one, &other).is_err());
    fs::write(other.join("x"), "1").unwrap();
    fs::write(one.join("y"), "").unwrap();
    assert!(same(&one, &other).is_err());
}
