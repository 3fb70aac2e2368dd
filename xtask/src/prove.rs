//! `cargo xtask prove`: proofs that `cargo xtask test` does not run, because they are slow or need more programs.
//!
//! Each job gets its own temporary folder, and changes no file that git tracks.

use crate::project::{Place, files, project_files};
use crate::tools::{self, N8N, NEWMAN};
use crate::{browsers, prove_hosts, release, say, test};
use anyhow::{Context as _, Result, bail, ensure};
use clap::ValueEnum;
use fs_err as fs;
use std::path::Path;
use std::time::Instant;
use xshell::cmd;

/// A proof, and its duration on two cores.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Job {
    /// Two builds in two folders produce the same dist/, byte for byte. About 12 minutes.
    Reproducible,
    /// A fresh clone of the last commit passes `cargo xtask test`. About 30 minutes.
    CleanClone,
    /// LibreOffice opens the CSV file of sub-account tokens: every name is unchanged, and no cell is a formula. About
    /// 2 minutes.
    Spreadsheet,
    /// With 1,000 sub-accounts, every action takes less than 100 ms and every task of the browser less than 50 ms; a
    /// search for scopes takes less than one frame of the display; in a frame, the page is usable at most one round
    /// trip later than without a frame; two hundred exchanges need little more memory than one; a pasted text of 1 MB
    /// is read within 50 ms. About 3 minutes.
    Figures,
    /// On slow 4G with a processor four times slower, the page shows its first text after at most 1.3 times the time
    /// that a hand-written page needs. About 2 minutes.
    Speed,
    /// newman runs the Postman collections against the sandbox: token rotation, failures, unusual texts. About 3
    /// minutes.
    Postman,
    /// n8n itself imports the page's workflow and keeps tokens alive with it, also after failures. About 5 minutes, the
    /// first time 15.
    N8n,
    /// In a package in the neutral voice with a host's name, no tested state shows HighLevel's name. About 5 minutes.
    Neutral,
    /// nginx and Caddy serve the package as intended, at / and at /sub/path/, and the page works there. About 2
    /// minutes.
    Hosts,
    /// In Firefox, the page works as in Chromium: from the redirect to the tokens, and inside another page. About 15
    /// minutes, the first time 18.
    Firefox,
    /// In WebKit, the page works as in Chromium: from the redirect to the tokens, and inside another page. About 5
    /// minutes, the first time 6.
    Webkit,
}

/// Runs the named jobs. Without a name, lists all jobs.
pub(crate) fn prove(place: &Place, jobs: &[Job]) -> Result<()> {
    if jobs.is_empty() {
        for (name, what) in Job::value_variants().iter().map(|job| told(*job)) {
            say::line(&format!("{name:<14} {what}"));
        }
    }
    for job in jobs {
        let (name, what) = told(*job);
        say::heading(&format!("{name}: {what}"));
        let start = Instant::now();
        let folder = tempfile::Builder::new().prefix("leg3-").tempdir()?;
        run(place, *job, folder.path()).context(name.clone())?;
        say::line(&format!("{name} is proven ({}).", say::duration(start.elapsed())));
    }
    Ok(())
}

/// Returns the name of a job and its description.
fn told(job: Job) -> (String, String) {
    let value = job.to_possible_value().unwrap_or_default();
    (value.get_name().to_owned(), value.get_help().map(ToString::to_string).unwrap_or_default())
}

/// Runs a job. `ground` is an empty folder that only this job uses.
fn run(place: &Place, job: Job, ground: &Path) -> Result<()> {
    let sh = &place.sh;
    match job {
        Job::Reproducible => reproducible(place, ground),
        Job::CleanClone => {
            let (project, clone) = (&place.root, ground.join("leg3"));
            cmd!(sh, "git clone --quiet {project} {clone}").quiet().run()?;
            let _dir = sh.push_dir(clone);
            let test = cmd!(sh, "cargo xtask test").env_remove("CARGO_TARGET_DIR").env("CI", "true");
            Ok(test.env("LEG3_TOOLS", &place.tools).run()?)
        }
        Job::Spreadsheet => {
            let missing = "LibreOffice is not installed. On Debian: apt install libreoffice-calc-nogui";
            which::which("soffice").context(missing)?;
            test::page(place, &["spreadsheet::"])
        }
        // Runs the tests of the page that measure time or memory, and the tests of the reader's speed in an optimised
        // build.
        Job::Figures => {
            let frame = "round_trip::the_app_in_a_frame_runs_one_round_trip_later_at_most_in_chromium";
            test::page(
                place,
                &["lasting::", "sub_accounts::large::", "scopes::no_search_among_the_scopes", frame],
            )?;
            let reader = "reader::speed::";
            test::exists(place, "leg3-core", "core", reader)?;
            Ok(cmd!(sh, "cargo test --release -p leg3-core --test core -- --ignored {reader}").run()?)
        }
        Job::Speed => test::page(place, &["speed::"]),
        Job::Postman => {
            test::exists(place, "e2e", "outside", "postman::")?;
            let tests = cmd!(sh, "cargo test --package e2e --test outside -- --ignored postman::");
            Ok(tests.env("LEG3_NEWMAN", NEWMAN.need(place)?).run()?)
        }
        Job::N8n => {
            test::exists(place, "e2e", "outside", "n8n::")?;
            let alone = ["--ignored", "--nocapture", "--test-threads=1"];
            let tests = cmd!(sh, "cargo test --package e2e --test outside -- {alone...} n8n::");
            // The tests use the Node.js that was installed with n8n, if there is one.
            let path = tools::path_with(&tools::folders(place, &[&N8N])?)?;
            Ok(tests.env("LEG3_N8N", N8N.need(place)?).env("PATH", path).env("TMPDIR", ground).run()?)
        }
        Job::Neutral => {
            let (words, folder) = (ground.join("leg3.json"), ground.join("package"));
            fs::write(&words, "{\"name\": \"Funnel Forge\"}")?;
            release::release(place, &[Path::new("neutral"), &words, &folder])?;
            test::packed(place, &folder, "neutral::")
        }
        Job::Hosts => prove_hosts::prove(place, ground),
        Job::Firefox => browsers::prove_firefox(place),
        Job::Webkit => browsers::prove_webkit(place),
    }
}

/// Compares two builds in two folders. The paths of the folders have different lengths, so that a path in the output
/// would shift all bytes after it.
fn reproducible(place: &Place, ground: &Path) -> Result<()> {
    let copies = [ground.join("one"), ground.join("another-place").join("below")];
    for root in &copies {
        // Copies every file of the project, with its current content.
        for file in project_files(place)? {
            let (from, to) = (place.root.join(&file), root.join(&file));
            if from.is_file() {
                fs::create_dir_all(to.parent().unwrap_or(root))?;
                fs::copy(&from, &to)?;
            }
        }
        let _dir = place.sh.push_dir(root);
        let build = cmd!(place.sh, "cargo xtask build").env_remove("CARGO_TARGET_DIR");
        build.env("LEG3_TOOLS", &place.tools).run()?;
    }
    same(&copies[0].join("dist"), &copies[1].join("dist"))
}

/// Fails if the folders have no files or different files. The error names the first file whose content differs.
pub fn same(one: &Path, other: &Path) -> Result<()> {
    let (names, others) = (files(one)?, files(other)?);
    ensure!(!names.is_empty(), "The builds have no files.");
    ensure!(names == others, "The builds have different files: {names:?} and {others:?}.");
    for name in &names {
        if fs::read(one.join(name))? != fs::read(other.join(name))? {
            bail!("{name} differs between the builds.");
        }
    }
    say::line(&format!("{} files, all identical.", names.len()));
    Ok(())
}
