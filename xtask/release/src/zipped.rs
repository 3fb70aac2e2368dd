//! Writes a zip that does not depend on the computer: the names are sorted, all entries have the same time, and the
//! attributes of the files are not copied.

use anyhow::{Context as _, Result};
use fs_err as fs;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

/// The contents of files, by name. A name has `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Returns a zip that contains these files. Each file in the zip has the modification time `time`. Fails if a name or a
/// file is too long for a zip.
pub fn zip(files: &Files, time: DateTime) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(time)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).with_context(|| name.clone())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Deletes the content of a folder, and unpacks a zip into the folder. Fails if `zip` is not a zip, or if the folder
/// cannot be written.
pub fn unzip(zip: &[u8], folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    ZipArchive::new(Cursor::new(zip))?.extract(folder).with_context(|| folder.display().to_string())
}
