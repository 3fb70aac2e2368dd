//! `cargo xtask prove`: proofs too slow, or too demanding, for every test run.
//!
//! A job works in a temporary folder of its own and leaves the project as it was.

use crate::{Outcome, build, place::Place, say, servers, sh, size, test};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// A named proof.
struct Job {
    name: &'static str,
    what: &'static str,
    takes: &'static str,
    run: fn(&Place, &Path) -> Outcome,
}

const JOBS: [Job; 5] = [
    Job {
        name: "reproducible",
        what: "Two builds in two folders give the same dist/, byte for byte.",
        takes: "5 minutes",
        run: reproducible,
    },
    Job {
        name: "clean-clone",
        what: "A fresh clone of the last commit passes `cargo xtask test`.",
        takes: "8 minutes",
        run: clean_clone,
    },
    Job {
        name: "spreadsheet",
        what: "LibreOffice opens the CSV of sub-account tokens: every name as it was written, no formula.",
        takes: "2 minutes",
        run: spreadsheet,
    },
    Job {
        name: "figures",
        what: "With 1,000 sub-accounts no act takes 100 ms, and no task 50 ms.",
        takes: "2 minutes",
        run: |place, _| test::page(place, "no_act_takes"),
    },
    Job {
        name: "hosts",
        what: "nginx and Caddy serve the package as it is meant, at / and at /sub/path/, and the page works there.",
        takes: "2 minutes",
        run: servers::prove,
    },
];

pub(crate) fn prove(place: &Place, names: &[String]) -> Outcome {
    if names.is_empty() {
        for job in &JOBS {
            say::line(&format!("{:<14} {} About {} on 2 cores.", job.name, job.what, job.takes));
        }
        return Ok(());
    }
    let known =
        |name: &String| JOBS.iter().find(|job| job.name == name).ok_or(format!("There is no job `{name}`."));
    for job in names.iter().map(known).collect::<Outcome<Vec<_>>>()? {
        say::heading(&format!("{}: {}", job.name, job.what));
        let start = Instant::now();
        let ground = Ground::new(job.name)?;
        (job.run)(place, &ground.0)?;
        say::line(&format!("{} is proven ({}).", job.name, say::duration(start.elapsed())));
    }
    Ok(())
}

/// A temporary folder, gone when the job is over.
struct Ground(PathBuf);

impl Ground {
    fn new(name: &str) -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("leg3-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn reproducible(place: &Place, ground: &Path) -> Outcome {
    // Folders of different length, so that a path in the result moves every byte behind it.
    let copies = [ground.join("one"), ground.join("another-place").join("below")];
    for root in &copies {
        copy_project(place, root)?;
        let copy = Place { root: root.clone(), target: root.join("target"), tools: place.tools.clone() };
        build::release(&copy)?;
    }
    same(&copies[0].join("dist"), &copies[1].join("dist"))
}

/// Everything git knows or would add, as it stands now.
fn copy_project(place: &Place, root: &Path) -> Outcome {
    let listed =
        Command::new("git").args(["ls-files", "-co", "--exclude-standard"]).current_dir(&place.root).output();
    let listed = listed.map_err(|error| format!("git could not be started: {error}"))?;
    for file in String::from_utf8_lossy(&listed.stdout).lines() {
        let (from, to) = (place.root.join(file), root.join(file));
        let folder = to.parent().unwrap_or(root);
        if from.is_file() {
            fs::create_dir_all(folder)
                .and_then(|()| fs::copy(&from, &to))
                .map_err(|why| format!("{file}: {why}"))?;
        }
    }
    Ok(())
}

/// Says which files differ, if any.
fn same(one: &Path, other: &Path) -> Outcome {
    let (names, others) = (size::files(one, one)?, size::files(other, other)?);
    if names != others {
        return Err(format!("The builds hold different files: {names:?} and {others:?}."));
    }
    let differs = |name: &&PathBuf| fs::read(one.join(name)).ok() != fs::read(other.join(name)).ok();
    if let Some(name) = names.iter().find(differs) {
        return Err(format!("{} differs between the builds.", name.display()));
    }
    say::line(&format!("{} files, all equal.", names.len()));
    Ok(())
}

fn clean_clone(place: &Place, ground: &Path) -> Outcome {
    let clone = ground.join("leg3");
    sh::run(Command::new("git").args(["clone", "--quiet"]).arg(&place.root).arg(&clone))?;
    let mut test = sh::cargo(&clone);
    test.args(["xtask", "test"]).env_remove("CARGO_TARGET_DIR").env("CI", "true");
    sh::run(test.env("LEG3_TOOLS", OsStr::new(&place.tools)))
}

fn spreadsheet(place: &Place, _: &Path) -> Outcome {
    if Command::new("soffice").arg("--version").output().is_err() {
        return Err("LibreOffice is not here. Debian has it: apt install libreoffice-calc-nogui".into());
    }
    test::page(place, "spreadsheet")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_folders_are_the_same_until_a_byte_differs() {
        let ground = Ground::new("same").unwrap();
        let (one, other) = (ground.0.join("a"), ground.0.join("b"));
        for folder in [&one, &other] {
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join("x"), "1").unwrap();
        }
        assert_eq!(same(&one, &other), Ok(()));
        fs::write(other.join("x"), "2").unwrap();
        assert!(same(&one, &other).is_err());
        fs::write(one.join("y"), "").unwrap();
        assert!(same(&one, &other).is_err());
    }
}
