//! How a tool gets into the cache.
//!
//! An install happens in `<folder>.part` and is renamed when it is done, so that an interrupted one is never taken
//! for finished.

use crate::tools::{Source, Tool};
use crate::{Outcome, n8n, place::Place, say, sh};
use std::fs;
use std::path::Path;
use std::process::Command;

impl Tool {
    /// Says what is about to happen, and does it.
    pub(crate) fn install(&self, place: &Place) -> Outcome {
        let folder = self.folder(place);
        let part = folder.with_added_extension("part");
        if !matches!(self.source, Source::CratesIo) {
            node_is_there()?;
        }
        say::line(&format!(
            "Installing {} {} into {}: it {}. This takes about {} and happens once.",
            self.name,
            self.version,
            place.tools.display(),
            self.why,
            self.takes
        ));
        remove(&part)?;
        match self.source {
            Source::CratesIo => self.compile(place, &part)?,
            Source::Npm => self.download(&part)?,
            Source::N8n => n8n::download(self, &part)?,
        }
        remove(&folder)?;
        fs::rename(&part, &folder)
            .map_err(|error| format!("{} could not be moved: {error}", part.display()))?;
        if self.ready(place) { Ok(()) } else { Err(format!("{} is installed but does not run.", self.name)) }
    }

    /// Compiles in a folder that stays until the end, so that an interrupted install goes on where it stopped.
    fn compile(&self, place: &Place, part: &Path) -> Outcome {
        let build = self.folder(place).with_added_extension("build");
        let mut cargo = sh::cargo(&place.root);
        cargo.args(["install", "--locked", "--quiet", &format!("{}@{}", self.name, self.version)]);
        cargo.arg("--root").arg(part).arg("--target-dir").arg(&build);
        sh::run(cargo.env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("RUSTFLAGS"))?;
        remove(&build)
    }

    fn download(&self, part: &Path) -> Outcome {
        fs::create_dir_all(part).map_err(|error| format!("{} cannot be made: {error}", part.display()))?;
        let mut npm = npm();
        npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--prefix"]);
        // binaryen counts only major versions: 132 is 132.0.0.
        let version = if self.version.contains('.') {
            self.version.to_owned()
        } else {
            format!("{}.0.0", self.version)
        };
        sh::run(npm.arg(part).arg(format!("{}@{version}", self.name)))
    }
}

pub(crate) fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

fn node_is_there() -> Outcome {
    let both = sh::read(Command::new("node").arg("--version")).and(sh::read(npm().arg("--version")));
    both.map(|_| ()).map_err(|_| {
        "The release build needs Node 18 or newer with npm, because wasm-opt and esbuild run on it. \
         Get it from nodejs.org (Debian: `apt-get install nodejs npm`; macOS: `brew install node`) and start again. \
         `cargo xtask run` works without it."
            .to_owned()
    })
}

fn remove(folder: &Path) -> Outcome {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("{} cannot be removed: {error}", folder.display()))
        }
        _ => Ok(()),
    }
}
