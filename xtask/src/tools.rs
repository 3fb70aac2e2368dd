//! The tools a build needs, pinned, and where each lives: in the cache, in a folder named by its version.

use crate::{Outcome, place::Place, say, sh};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program kept in the cache.
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    program: &'static str,
    pub(crate) source: Source,
    pub(crate) why: &'static str,
    pub(crate) takes: &'static str,
}

/// Where a tool comes from.
pub(crate) enum Source {
    CratesIo,
    Npm,
    /// From npm, too, but with what it needs besides.
    N8n,
}

// Trunk.toml names the same versions; a test below holds them equal.
pub(crate) const TRUNK: Tool = Tool {
    name: "trunk",
    version: "0.21.14",
    program: "trunk",
    source: Source::CratesIo,
    why: "puts the page together",
    takes: "4 minutes on 2 cores",
};
pub(crate) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    version: "0.2.129",
    program: "wasm-bindgen",
    source: Source::CratesIo,
    why: "joins the app to JavaScript and runs its browser tests",
    takes: "2 minutes on 2 cores",
};
pub(crate) const BINARYEN: Tool = Tool {
    name: "binaryen",
    version: "132",
    program: "wasm-opt",
    source: Source::Npm,
    why: "holds wasm-opt, which halves the app",
    takes: "10 seconds",
};
pub(crate) const ESBUILD: Tool = Tool {
    name: "esbuild",
    version: "0.28.2",
    program: "esbuild",
    source: Source::Npm,
    why: "takes comments and long names out of scripts and styles",
    takes: "10 seconds",
};
pub(crate) const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    version: "0.37.0",
    program: "geckodriver",
    source: Source::CratesIo,
    why: "drives Firefox, for proofs that need a second browser",
    takes: "2 minutes on 2 cores",
};
pub(crate) const NEWMAN: Tool = Tool {
    name: "newman",
    version: "6.2.2",
    program: "newman",
    source: Source::Npm,
    why: "runs what is made for Postman",
    takes: "20 seconds",
};
pub(crate) const N8N: Tool = Tool {
    name: "n8n",
    version: "2.40.5",
    program: "n8n",
    source: Source::N8n,
    why: "runs the workflow that the page gives away",
    takes: "10 minutes and 3 GB",
};
const ALL: [&Tool; 7] = [&TRUNK, &WASM_BINDGEN, &BINARYEN, &ESBUILD, &GECKODRIVER, &NEWMAN, &N8N];

/// `cargo xtask tools`: lists them, or installs those named.
pub(crate) fn tools(place: &Place, names: &[String]) -> Outcome {
    for name in names {
        let tool = ALL.iter().find(|tool| tool.name == name).ok_or(format!("There is no tool `{name}`."))?;
        tool.need(place)?;
    }
    for tool in ALL {
        let state = if tool.ready(place) { "installed" } else { "not installed" };
        say::line(&format!("{:<17} {:<8} {:<14} {}", tool.name, tool.version, state, tool.why));
    }
    say::line(&format!("They live in {}", place.tools.display()));
    Ok(())
}

impl Tool {
    /// The folder to put on PATH, after installing the tool if it is missing.
    pub(crate) fn need(&self, place: &Place) -> Outcome<PathBuf> {
        if !self.ready(place) {
            self.install(place)?;
        }
        Ok(self.bin(&self.folder(place)))
    }

    pub(crate) fn folder(&self, place: &Place) -> PathBuf {
        place.tools.join(format!("{}-{}", self.name, self.version))
    }

    fn bin(&self, folder: &Path) -> PathBuf {
        match self.source {
            Source::CratesIo => folder.join("bin"),
            Source::Npm | Source::N8n => folder.join("node_modules").join(".bin"),
        }
    }

    /// The program's file name in its folder.
    pub(crate) fn file(&self) -> String {
        let suffix = match self.source {
            Source::CratesIo => std::env::consts::EXE_SUFFIX,
            Source::Npm | Source::N8n if cfg!(windows) => ".cmd",
            Source::Npm | Source::N8n => "",
        };
        format!("{}{suffix}", self.program)
    }

    /// Whether it runs and is the version we mean.
    pub(crate) fn ready(&self, place: &Place) -> bool {
        let program = self.bin(&self.folder(place)).join(self.file());
        let said = sh::read(Command::new(program).arg("--version"));
        said.is_ok_and(|said| said.split_whitespace().any(|word| word == self.version))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn trunk_toml_and_cargo_toml_name_the_same_versions() {
        let trunk = include_str!("../../Trunk.toml");
        assert!(trunk.contains(&format!("trunk-version = \"={}\"", TRUNK.version)));
        assert!(trunk.contains(&format!("wasm_bindgen = \"{}\"", WASM_BINDGEN.version)));
        assert!(trunk.contains(&format!("wasm_opt = \"version_{}\"", BINARYEN.version)));
        assert!(
            include_str!("../../Cargo.toml")
                .contains(&format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version))
        );
    }

    #[test]
    fn a_folder_without_a_program_is_not_an_installed_tool() {
        let empty = std::env::temp_dir().join(format!("leg3-no-tools-{}", std::process::id()));
        let place = Place { root: empty.clone(), target: empty.clone(), tools: empty.clone() };
        fs::create_dir_all(TRUNK.folder(&place).join("bin")).unwrap();
        assert!(!TRUNK.ready(&place));
        fs::remove_dir_all(empty).unwrap();
    }
}
