//! A tool's program, installed first if it is missing.

use super::find::Found;
use super::pinned::Tool;
use crate::{Outcome, place::Place};
use std::path::{Path, PathBuf};

impl Tool {
    /// The program to start, after installing the tool if it is missing.
    pub(crate) fn need(&self, place: &Place) -> Outcome<PathBuf> {
        match self.find(place) {
            Found::OnPath(program) | Found::Cached(program) => Ok(program),
            Found::Nowhere => self.install(place),
        }
    }
}

/// The folders to put in front of PATH, so that each of these tools is found. Installs what is missing.
///
/// A tool that is on PATH already adds none: its folder, in front, could hide another tool behind one of another
/// version.
pub(crate) fn folders(place: &Place, tools: &[&Tool]) -> Outcome<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for tool in tools {
        let program = tool.need(place)?;
        if program.starts_with(tool.folder(place)) {
            folders.extend(program.parent().map(Path::to_owned));
        }
    }
    Ok(folders)
}
