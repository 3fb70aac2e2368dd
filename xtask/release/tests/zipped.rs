//! Tests of the package's zip.

use release::zipped::{Files, unzip, zip};
use std::io::Cursor;
use zip::{DateTime, ZipArchive};

fn files() -> Files {
    let file = |name: &str, bytes: &[u8]| (name.to_owned(), bytes.to_vec());
    Files::from([file("b", b"second"), file("a/c", &[0; 5_000]), file("_headers", b"")])
}

fn noon() -> DateTime {
    DateTime::from_date_and_time(2026, 11, 27, 12, 0, 0).unwrap()
}

#[test]
fn the_same_files_make_the_same_zip() {
    let made = |time| zip(&files(), time).unwrap();
    assert_eq!(made(noon()), made(noon()));
    assert_ne!(made(noon()), made(DateTime::default()));
}

#[test]
fn entries_are_sorted_and_contain_no_data_of_the_machine() {
    let zip = zip(&files(), noon()).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
    assert_eq!(archive.len(), 3);
    for (index, name) in ["_headers", "a/c", "b"].into_iter().enumerate() {
        let entry = archive.by_index(index).unwrap();
        assert_eq!(entry.name().unwrap(), name);
        assert_eq!(entry.last_modified(), Some(noon()));
        assert_eq!(entry.unix_mode(), Some(0o100_644));
        assert_eq!(entry.extra_data().unwrap_or_default(), b"");
    }
}

#[test]
fn unzip_restores_every_file_and_removes_all_others() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("old"), "").unwrap();
    unzip(&zip(&files(), noon()).unwrap(), folder).unwrap();
    assert!(!folder.join("old").exists());
    for (name, bytes) in files() {
        assert_eq!(std::fs::read(folder.join(&name)).unwrap(), bytes, "{name}");
    }
}
