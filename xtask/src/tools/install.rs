//! How a tool gets into the cache: from crates.io prebuilt or compiled, or from npm.
//!
//! An install happens in `<folder>.part` and is renamed when it is done, so that an interrupted one is never taken
//! for finished.

use super::pinned::{Source, Tool};
use super::{n8n, npm};
use crate::{Outcome, place::Place, say, sh};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What fetching a prebuilt program takes.
pub(crate) const FETCHING: &str = "10 seconds";

/// `cargo binstall`, which fetches prebuilt programs, if it is installed.
pub(crate) fn binstall() -> Option<PathBuf> {
    sh::which("cargo-binstall")
}

impl Tool {
    /// Says what is about to happen, does it, and gives back the program.
    pub(super) fn install(&self, place: &Place) -> Outcome<PathBuf> {
        let folder = self.folder(place);
        let part = folder.with_added_extension("part");
        if !matches!(self.source, Source::CratesIo) {
            npm::need()?;
        }
        let binstall = binstall();
        say::line(&self.announced(place, binstall.is_some()));
        remove(&part)?;
        match self.source {
            Source::CratesIo => self.fetch_or_compile(place, binstall.as_deref(), &part)?,
            Source::Npm | Source::NpmFile => npm::download(self, &part)?,
            Source::N8n => n8n::download(self, &part)?,
        }
        remove(&folder)?;
        fs::rename(&part, &folder)
            .map_err(|error| format!("{} could not be moved: {error}", part.display()))?;
        let program = self.program_in(&folder);
        if self.answers(&program) {
            Ok(program)
        } else {
            Err(format!("{} is installed but does not run.", self.program))
        }
    }

    /// What, where and why, and how long it takes.
    fn announced(&self, place: &Place, fetch: bool) -> String {
        let how = match self.source {
            Source::CratesIo if fetch => format!("cargo binstall fetches it, which takes about {FETCHING}"),
            Source::CratesIo => format!("It is compiled, which takes about {} on 2 cores", self.takes),
            Source::Npm | Source::NpmFile | Source::N8n => format!("This takes about {}", self.takes),
        };
        let place = place.tools.display();
        format!(
            "Installing {} {} into {place}: it {}. {how} and happens once.",
            self.name, self.version, self.why
        )
    }

    fn fetch_or_compile(&self, place: &Place, binstall: Option<&Path>, part: &Path) -> Outcome {
        if let Some(binstall) = binstall {
            let Err(why) = self.fetch(binstall, part) else { return Ok(()) };
            say::line(&format!("{why} It is compiled instead, which takes about {} on 2 cores.", self.takes));
            remove(part)?;
        }
        self.compile(place, part)
    }

    /// Fetches the program that the tool's own makers have built. Fails where they offer none for this machine.
    fn fetch(&self, binstall: &Path, part: &Path) -> Outcome {
        let program = self.program_in(part);
        let bin = program.parent().unwrap_or(part);
        fs::create_dir_all(bin).map_err(|error| format!("{} cannot be made: {error}", bin.display()))?;
        let mut fetch = Command::new(binstall);
        fetch.args(["binstall", "--no-confirm", "--log-level=warn"]);
        // No third party's builds. Compiling is done here.
        fetch.arg("--disable-strategies=quick-install,compile").env("BINSTALL_DISABLE_TELEMETRY", "true");
        fetch.arg("--install-path").arg(bin).arg(format!("{}@{}", self.name, self.version));
        sh::run(&mut fetch)?;
        if self.answers(&program) {
            Ok(())
        } else {
            Err(format!("The {} that cargo binstall fetched does not run.", self.program))
        }
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
}

fn remove(folder: &Path) -> Outcome {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("{} cannot be removed: {error}", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::tools::pinned::TRUNK;

    /// A `cargo-binstall` that writes down its arguments and then does this, and a folder for what it brings.
    #[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
    fn fake(name: &str, does: &str) -> (PathBuf, PathBuf) {
        let ground = std::env::temp_dir().join(format!("leg3-binstall-{name}-{}", std::process::id()));
        fs::create_dir_all(&ground).unwrap();
        // Written by another process: a file that this one has open for writing may not be started.
        let write = "printf '#!/bin/sh\\ncd %s\\necho \"$*\" > arguments\\n%s\\n' \"$1\" \"$2\" > \"$1/binstall\"; \
                     chmod +x \"$1/binstall\"";
        sh::run(Command::new("sh").args(["-c", write, "sh"]).arg(&ground).arg(does)).unwrap();
        (ground.join("binstall"), ground.join("part"))
    }

    /// Brings a Trunk that says it is of this version.
    fn brings(version: &str) -> String {
        format!("printf '#!/bin/sh\\necho trunk {version}\\n' > part/bin/trunk; chmod +x part/bin/trunk")
    }

    #[test]
    fn a_prebuilt_program_of_the_pinned_version_is_fetched_from_its_makers() {
        let (binstall, part) = fake("brings", &brings(TRUNK.version));
        assert_eq!(TRUNK.fetch(&binstall, &part), Ok(()));
        let arguments = fs::read_to_string(part.with_file_name("arguments")).unwrap();
        assert!(arguments.contains("--no-confirm"), "{arguments}");
        assert!(arguments.contains("--disable-strategies=quick-install,compile"), "{arguments}");
        assert!(arguments.ends_with("/part/bin trunk@0.21.14\n"), "{arguments}");
        fs::remove_dir_all(part.parent().unwrap()).unwrap();
    }

    #[test]
    fn what_binstall_cannot_bring_counts_as_not_fetched() {
        let older = brings("0.21.13");
        for (name, does) in [("fails", "exit 94"), ("nothing", "exit 0"), ("older", older.as_str())] {
            let (binstall, part) = fake(name, does);
            assert!(TRUNK.fetch(&binstall, &part).is_err(), "{name}");
            fs::remove_dir_all(part.parent().unwrap()).unwrap();
        }
    }
}
