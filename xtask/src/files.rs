//! Files and folders: listed, read and written, with errors that name them.

use crate::Outcome;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file below the folder, in order, relative to `top`.
pub(crate) fn files(folder: &Path, top: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, top)?);
        } else if let Ok(relative) = path.strip_prefix(top) {
            found.push(relative.to_owned());
        }
    }
    found.sort();
    Ok(found)
}

pub(crate) fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

pub(crate) fn write(path: &Path, bytes: &[u8]) -> Outcome {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
