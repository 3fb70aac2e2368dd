//! Where a tool is: on PATH, or in the cache, in a folder named by its version.

use super::pinned::{Source, Tool};
use crate::{place::Place, sh};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A tool's program of the pinned version, if this machine has it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    OnPath(PathBuf),
    Cached(PathBuf),
    Nowhere,
}

impl Tool {
    /// Looks on PATH first: what the person installed wins. Only the first program of that name counts there, because
    /// it is the one that Trunk would start.
    pub(crate) fn find(&self, place: &Place) -> Found {
        if let Some(program) = sh::which(self.program).filter(|program| self.answers(program)) {
            return Found::OnPath(program);
        }
        let cached = self.program_in(&self.folder(place));
        if self.answers(&cached) { Found::Cached(cached) } else { Found::Nowhere }
    }

    /// Its folder in the cache.
    pub(super) fn folder(&self, place: &Place) -> PathBuf {
        place.tools.join(format!("{}-{}", self.name, self.version))
    }

    /// The program, where an install into that folder puts it.
    pub(super) fn program_in(&self, folder: &Path) -> PathBuf {
        let (bin, suffix) = match self.source {
            Source::CratesIo => (folder.join("bin"), std::env::consts::EXE_SUFFIX),
            Source::NpmFile => return folder.join("node_modules").join(self.name).join(self.program),
            Source::Npm | Source::N8n => {
                (folder.join("node_modules").join(".bin"), if cfg!(windows) { ".cmd" } else { "" })
            }
        };
        bin.join(format!("{}{suffix}", self.program))
    }

    /// Whether the program runs and is of the pinned version.
    pub(super) fn answers(&self, program: &Path) -> bool {
        if matches!(self.source, Source::NpmFile) {
            let text = std::fs::read_to_string(program).unwrap_or_default();
            let first = text.lines().next().unwrap_or_default();
            return first.ends_with(&format!(" v{}", self.version));
        }
        let said = sh::read(Command::new(program).arg("--version"));
        said.is_ok_and(|said| names_version(&said, self.version))
    }
}

/// Whether what a program says of itself holds this version as a word.
fn names_version(said: &str, version: &str) -> bool {
    said.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::pinned::{BINARYEN, TRUNK};
    use std::fs;

    #[test]
    fn only_the_pinned_version_will_do() {
        assert!(names_version("trunk 0.21.14", TRUNK.version));
        assert!(names_version("wasm-opt version 132 (version_132)", BINARYEN.version));
        assert!(names_version("0.28.2", "0.28.2"));
        for other in ["trunk 0.21.1", "trunk 0.21.140", "trunk 0.21.14-beta.1", "trunk", ""] {
            assert!(!names_version(other, TRUNK.version), "{other}");
        }
    }

    #[test]
    fn a_folder_without_a_program_is_not_an_installed_tool() {
        let empty = std::env::temp_dir().join(format!("leg3-no-tools-{}", std::process::id()));
        fs::create_dir_all(empty.join("bin")).unwrap();
        assert!(!TRUNK.answers(&TRUNK.program_in(&empty)));
        fs::remove_dir_all(empty).unwrap();
    }
}
