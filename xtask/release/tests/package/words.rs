//! Tests of the host's own words in a package.

use release::package::words::Words;
use release::zipped::Files;
use std::fs;
use tempfile::TempDir;
use xtask::headers::WORDS;

/// Makes a folder with a `leg3.json` that contains these words, and with a logo.
fn written(words: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("brand")).unwrap();
    fs::write(folder.path().join("brand/logo.svg"), "<svg/>").unwrap();
    fs::write(folder.path().join(WORDS), words).unwrap();
    folder
}

fn page() -> Files {
    Files::from([(WORDS.to_owned(), b"{}".to_vec())])
}

#[test]
fn the_name_is_read_and_the_logo_is_packaged() {
    let folder = written(r#"{"name": "Funnel <Forge>", "logo": "brand/logo.svg"}"#);
    let mut files = page();
    let words = Words::of(&folder.path().join(WORDS)).unwrap();
    words.put_into(&mut files).unwrap();
    assert_eq!(words.name(), Some("Funnel <Forge>"));
    assert_eq!(files["brand/logo.svg"], b"<svg/>");
    assert!(files[WORDS].starts_with(b"{\"name\""));
}

#[test]
fn each_invalid_key_is_reported_before_anything_is_packaged() {
    let folder = written(r#"{"name": 7, "links": {"help": "javascript:x"}}"#);
    let told = Words::of(&folder.path().join(WORDS)).unwrap_err().to_string();
    assert!(told.contains("\n  name: ") && told.contains("\n  links.help: "), "{told}");
}

#[test]
fn a_logo_that_is_missing_or_would_replace_a_file_is_refused() {
    let folder = written(r#"{"logo": "gone.svg"}"#);
    assert!(Words::of(&folder.path().join(WORDS)).unwrap_err().to_string().contains("gone.svg"));
    fs::write(folder.path().join(WORDS), r#"{"logo": "brand/logo.svg"}"#).unwrap();
    let mut files = page();
    files.insert("brand/logo.svg".to_owned(), Vec::new());
    assert!(Words::of(&folder.path().join(WORDS)).unwrap().put_into(&mut files).is_err());
}
