//! `cargo xtask prove`: proofs too slow, or too demanding, for every test run.
//!
//! A job works in a temporary folder of its own and leaves the project as it was.

mod builds;
mod n8n;
mod neutral;
mod postman;

use crate::{Outcome, firefox, place::Place, say, servers, sh, test, webkit};
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

const JOBS: [Job; 11] = [
    Job {
        name: "reproducible",
        what: "Two builds in two folders give the same dist/, byte for byte.",
        takes: "5 minutes",
        run: builds::reproducible,
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
        what: "With 1,000 sub-accounts no act takes 100 ms, and no task 50 ms; a search for scopes takes less than a frame; \
               in a frame the page is usable one round trip later at most; a pasted text of 1 MB is read within 50 ms.",
        takes: "3 minutes",
        run: |place, _| figures(place),
    },
    Job {
        name: "speed",
        what: "On slow 4G, with a processor four times slower, the first text of the page takes at most 1.3 times as \
               long as that of a page written by hand.",
        takes: "2 minutes",
        run: |place, _| test::page(place, &["speed::"]),
    },
    Job {
        name: "postman",
        what: "newman runs the Postman collections against the sandbox: rotation, failures, odd texts.",
        takes: "3 minutes",
        run: |place, _| postman::postman(place),
    },
    Job {
        name: "n8n",
        what: "n8n itself imports the workflow, and keeps tokens alive with it, come what may.",
        takes: "5 minutes (the first time 15)",
        run: n8n::n8n,
    },
    Job {
        name: "neutral",
        what: "A package in the neutral voice, with a host's name: no state of it shows HighLevel's.",
        takes: "5 minutes",
        run: neutral::neutral,
    },
    Job {
        name: "hosts",
        what: "nginx and Caddy serve the package as it is meant, at / and at /sub/path/, and the page works there.",
        takes: "2 minutes",
        run: servers::prove,
    },
    Job {
        name: "firefox",
        what: "In Firefox the page does what it does in Chromium: from the redirect to the tokens and back, and in a frame.",
        takes: "8 minutes (the first time 11)",
        run: |place, _| firefox::prove(place),
    },
    Job {
        name: "webkit",
        what: "In WebKit the page does what it does in Chromium: from the redirect to the tokens and back, and in a frame.",
        takes: "5 minutes (the first time 6)",
        run: |place, _| webkit::prove(place),
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

fn clean_clone(place: &Place, ground: &Path) -> Outcome {
    let clone = ground.join("leg3");
    sh::run(Command::new("git").args(["clone", "--quiet"]).arg(&place.root).arg(&clone))?;
    let mut test = sh::cargo(&clone);
    test.args(["xtask", "test"]).env_remove("CARGO_TARGET_DIR").env("CI", "true");
    sh::run(test.env("LEG3_TOOLS", OsStr::new(&place.tools)))
}

/// The tests with a clock: of the page, and of the reader, optimised.
fn figures(place: &Place) -> Outcome {
    let names = [
        "no_act_takes_a_hundred_milliseconds",
        "no_search_among_the_scopes",
        "one_round_trip_later_at_most_in_chromium",
    ];
    test::page(place, &names)?;
    let arguments =
        ["test", "--release", "-p", "leg3-core", "--test", "core", "reader::speed", "--", "--ignored"];
    sh::run(Command::new("cargo").args(arguments).current_dir(&place.root))
}

fn spreadsheet(place: &Place, _: &Path) -> Outcome {
    if Command::new("soffice").arg("--version").output().is_err() {
        return Err("LibreOffice is not here. Debian has it: apt install libreoffice-calc-nogui".into());
    }
    test::page(place, &["spreadsheet"])
}
