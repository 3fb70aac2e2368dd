//! `cargo xtask test`: everything that must hold, suite by suite.

use crate::plan::{self, Part};
use crate::release::{NAME, check};
use crate::tools::{self, Tool};
use crate::{Outcome, browser, build, package, place::Place, say, sh, wasm};
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// A named part of the tests.
struct Suite {
    name: &'static str,
    what: &'static str,
    run: fn(&Place) -> Outcome,
}

const SUITES: [Suite; 5] = [
    Suite {
        name: "lint",
        what: "formatting, clippy natively and for the browser, and the links in the documentation of the core",
        run: lint,
    },
    Suite { name: "native", what: "the core, the sandbox and these commands", run: native },
    Suite { name: "build", what: "the page as it ships, in dist/", run: build::ship },
    Suite { name: "size", what: "what a visit downloads", run: check::size },
    Suite { name: "e2e", what: "the shipped bytes in a real browser against the sandbox", run: end_to_end },
];

/// What all of them together need.
const TOOLS: [&Tool; 5] =
    [&tools::TRUNK, &tools::WASM_BINDGEN, &tools::BINARYEN, &tools::ESBUILD, &tools::AXE_CORE];

pub(crate) fn test(place: &Place, names: &[String]) -> Outcome {
    if let Some(unknown) = names.iter().find(|name| SUITES.iter().all(|suite| suite.name != **name)) {
        return Err(format!(
            "There is no suite `{unknown}`; there are: {}.",
            SUITES.map(|suite| suite.name).join(" ")
        ));
    }
    let wanted = |suite: &&Suite| names.is_empty() || names.iter().any(|name| name == suite.name);
    if names.is_empty() {
        let everything = build::compiled(place, "release");
        let suites = Part::made("the suites", &everything, "will be compiled and run", "8 minutes");
        plan::say(place, &TOOLS, vec![wasm::target_part()?, suites]);
    }
    let mut times: Vec<(&str, Option<Duration>)> = Vec::new();
    let mut failure = None;
    for suite in SUITES.iter().filter(wanted) {
        if failure.is_some() {
            times.push((suite.name, None));
            continue;
        }
        say::heading(&format!("{}: {}", suite.name, suite.what));
        let start = Instant::now();
        if let Err(why) = (suite.run)(place) {
            failure = Some((suite.name, why));
        }
        times.push((suite.name, Some(start.elapsed())));
        say::line(&format!("-- {} took {}", suite.name, say::duration(start.elapsed())));
    }
    say::heading("summary");
    for (name, time) in times {
        say::line(&summary(name, time, failure.as_ref().map(|(failed, _)| *failed)));
    }
    failure.map_or(Ok(()), |(name, why)| Err(format!("{name}: {why}")))
}

fn summary(name: &str, time: Option<Duration>, failed: Option<&str>) -> String {
    let Some(time) = time else { return format!("{name:<8} not run") };
    let word = if failed == Some(name) { "FAILED" } else { "passed" };
    format!("{name:<8} {word}  {}", say::duration(time))
}

fn lint(place: &Place) -> Outcome {
    wasm::need_target()?;
    wasm::need_lints(place)?;
    sh::run(sh::cargo(&place.root).args(["fmt", "--all", "--check"]))?;
    sh::run(sh::cargo(&place.root).args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    documentation(place)?;
    let mut clippy = sh::cargo(&place.root);
    clippy.args(["clippy", "--target", wasm::TARGET, "--lib", "--bin", NAME, "--features", "split"]);
    wasm::flags(place, &mut clippy)?;
    sh::run(clippy.args(["--", "-D", "warnings"]))
}

/// Checks the links in the documentation of the core, so that a comment cannot name what no longer exists.
fn documentation(place: &Place) -> Outcome {
    let mut doc = sh::cargo(&place.root);
    doc.args(["doc", "--package", "leg3-core", "--no-deps", "--document-private-items"]);
    sh::run(doc.env("RUSTDOCFLAGS", "-D warnings"))
}

fn native(place: &Place) -> Outcome {
    sh::run(sh::cargo(&place.root).args(["test", "--package", "leg3-core"]))?;
    sh::run(sh::cargo(&place.root).args(["test", "--package", "sandbox", "--package", "xtask"]))
}

fn end_to_end(place: &Place) -> Outcome {
    if !place.dist().join("index.html").is_file() {
        build::ship(place)?;
    }
    package::unpacked(place)?;
    in_page(place, &[], &[])?;
    let axe = tools::AXE_CORE.need(place)?;
    let arguments = ["--test", "page", "--", "--ignored", "accessibility::"];
    in_page(place, &arguments, &[("LEG3_AXE", &*axe.to_string_lossy())])
}

/// Builds, and runs the tests of the page whose names hold one of these and that no ordinary run includes.
pub(crate) fn page(place: &Place, names: &[&str]) -> Outcome {
    build::ship(place)?;
    in_page(place, &[&["--test", "page"][..], &ALONE, names].concat(), &[])
}

/// Runs the ignored tests one after the other, and shows their output.
const ALONE: [&str; 4] = ["--", "--ignored", "--nocapture", "--test-threads=1"];

/// Runs the tests of real servers on the package that these addresses have. One after the other, so that what they tell is
/// in order.
pub(crate) fn hosted(place: &Place, addresses: &str) -> Outcome {
    let arguments = ["--test", "page", "--", "--ignored", "--nocapture", "--test-threads=1", "a_real_server"];
    in_page(place, &arguments, &[("LEG3_HOSTED", addresses)])
}

/// Runs the tests of the page whose names hold this, and that no ordinary run includes, on another package.
pub(crate) fn packed(place: &Place, package: &Path, name: &str) -> Outcome {
    let package = package.to_string_lossy();
    let arguments = ["--test", "page", "--", "--ignored", "--nocapture", name];
    in_page(place, &arguments, &[("LEG3_PACKAGE", &*package)])
}

/// Runs those that are named for another browser, `firefox` or `webkit`, with this environment.
pub(crate) fn in_another(place: &Place, browser: &str, environment: &[(&str, &OsStr)]) -> Outcome {
    let tests = ["--test", "harness", "--test", "page", "--", "--ignored", "--nocapture"];
    let run =
        |more: &[&str]| sh::run(on_page(place, &[&tests, more].concat()).envs(environment.iter().copied()));
    run(&[&format!("{browser}::"), "--skip", "round_trip::"])?;
    // A test that measures time runs alone.
    run(&[&format!("round_trip::{browser}::"), "--test-threads=1"])
}

fn in_page(place: &Place, arguments: &[&str], more: &[(&str, &str)]) -> Outcome {
    let browser = browser::need()?;
    let mut cargo = on_page(place, arguments);
    cargo.env("CHROMEDRIVER", &browser.driver).env("LEG3_CHROMIUM", &browser.chromium);
    sh::run(cargo.envs(more.iter().copied()))
}

fn on_page(place: &Place, arguments: &[&str]) -> Command {
    let mut cargo = sh::cargo(&place.root);
    cargo.args(["test", "--package", "e2e"]).args(arguments);
    cargo.env("LEG3_DIST", place.dist()).env("LEG3_PACKAGE", place.tried_package());
    cargo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_tells_failed_from_passed_and_not_run() {
        let second = Some(Duration::from_secs(1));
        assert_eq!(summary("lint", second, Some("size")), "lint     passed  1.0 s");
        assert_eq!(summary("size", second, Some("size")), "size     FAILED  1.0 s");
        assert_eq!(summary("e2e", None, Some("size")), "e2e      not run");
    }
}
