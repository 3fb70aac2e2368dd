//! A zip that depends on nothing but what is in it: names in order, one time for all, no attribute of any machine.

use crate::Outcome;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

/// Files by name, with `/` between folders.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The files as a zip, each of them last changed at this moment.
pub(crate) fn zip(files: &Files, time: DateTime) -> Outcome<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(time)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).map_err(|error| format!("{name}: {error}"))?;
        zip.write_all(bytes).map_err(|error| format!("{name}: {error}"))?;
    }
    let done = zip.finish().map_err(|error| format!("The zip could not be finished: {error}"))?;
    Ok(done.into_inner())
}

/// Unpacks it into a folder, which holds nothing else afterwards.
pub(crate) fn unzip(zip: &[u8], folder: &Path) -> Outcome {
    let failed = |error: String| format!("{}: {error}", folder.display());
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(|error| failed(error.to_string()))?;
    }
    let unpacked = ZipArchive::new(Cursor::new(zip)).and_then(|mut zip| zip.extract(folder));
    unpacked.map_err(|error| failed(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let file = |name: &str, bytes: &[u8]| (name.to_owned(), bytes.to_vec());
        Files::from([file("b", b"second"), file("a/c", &[0; 5_000]), file("_headers", b"")])
    }

    fn noon() -> DateTime {
        DateTime::from_date_and_time(2026, 11, 27, 12, 0, 0).unwrap()
    }

    #[test]
    fn the_same_files_make_the_same_zip() {
        assert_eq!(zip(&files(), noon()), zip(&files(), noon()));
        assert_ne!(zip(&files(), noon()), zip(&files(), DateTime::default()));
    }

    #[test]
    fn every_entry_is_in_order_and_tells_of_no_machine() {
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
    fn what_was_put_in_comes_out_and_nothing_else_is_there() {
        let folder = std::env::temp_dir().join(format!("leg3-zipped-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("old"), "").unwrap();
        unzip(&zip(&files(), noon()).unwrap(), &folder).unwrap();
        let found = crate::files::files(&folder, &folder).unwrap();
        assert_eq!(found, [Path::new("_headers"), Path::new("a/c"), Path::new("b")]);
        for (name, bytes) in files() {
            assert_eq!(std::fs::read(folder.join(&name)).unwrap(), bytes, "{name}");
        }
        std::fs::remove_dir_all(folder).unwrap();
    }
}
