//! `cargo xtask test`: runs all tests, suite by suite.

use crate::project::{NAME, Place};
use crate::tools::{self, Tool};
use crate::trunk::compiled;
use crate::{browsers, release, say, wasm};
use anyhow::{Context as _, Result, ensure};
use clap::ValueEnum;
use std::path::Path;
use std::time::Instant;
use xshell::{Cmd, cmd};

/// A test suite.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Suite {
    /// formatting, clippy natively and for the browser, links in the core's documentation, licences and sources of
    /// crates
    Lint,
    /// the core, the sandbox and the commands of xtask
    Native,
    /// the page for release, in dist/
    Build,
    /// what a visit downloads, compared with the budgets
    Size,
    /// the release of the page in a real browser, with the sandbox in place of HighLevel
    E2e,
}

/// All tools that at least one of the suites needs.
const TOOLS: [&Tool; 6] = [
    &tools::TRUNK,
    &tools::WASM_BINDGEN,
    &tools::CARGO_DENY,
    &tools::BINARYEN,
    &tools::ESBUILD,
    &tools::AXE_CORE,
];

/// Runs the named suites. If no suite is named, runs all suites. Stops after the first suite that fails.
pub(crate) fn test(place: &Place, wanted: &[Suite]) -> Result<()> {
    if wanted.is_empty() {
        let is_new = !compiled(place, "release").exists();
        tools::say_plan(place, &TOOLS, &[(is_new, "the suites: will be compiled and run, 30 to 40 minutes")]);
    }
    if wanted.is_empty() || wanted.contains(&Suite::E2e) {
        // A missing browser is reported before the other suites run, because they take many minutes.
        browsers::chromium(place)?;
    }
    let mut summary = Vec::new();
    let mut result = Ok(());
    for suite in Suite::value_variants().iter().filter(|suite| wanted.is_empty() || wanted.contains(suite)) {
        let value = suite.to_possible_value().unwrap_or_default();
        let name = value.get_name().to_owned();
        if result.is_err() {
            summary.push(format!("{name:<8} not run"));
            continue;
        }
        say::heading(&format!("{name}: {}", value.get_help().map(ToString::to_string).unwrap_or_default()));
        let start = Instant::now();
        result = match suite {
            Suite::Lint => lint(place),
            Suite::Native => native(place),
            Suite::Build => release::fresh(place),
            Suite::Size => release::release(place, &["size"]),
            Suite::E2e => end_to_end(place),
        };
        result = result.context(name.clone());
        let (time, word) = (say::duration(start.elapsed()), if result.is_ok() { "passed" } else { "FAILED" });
        say::line(&format!("-- {name} took {time}"));
        summary.push(format!("{name:<8} {word}  {time}"));
    }
    say::heading("summary");
    say::line(&summary.join("\n"));
    result
}

fn lint(place: &Place) -> Result<()> {
    let sh = &place.sh;
    wasm::need_target(place)?;
    wasm::need_lints(place)?;
    cmd!(sh, "cargo fmt --all --check").run()?;
    cmd!(sh, "cargo clippy --workspace --all-targets -- -D warnings").run()?;
    // This checks the links in the core's documentation, so that no link leads to an item that no longer exists.
    let doc = cmd!(sh, "cargo doc --package leg3-core --no-deps --document-private-items");
    doc.env("RUSTDOCFLAGS", "-D warnings").run()?;
    let wasm = wasm::TARGET;
    cmd!(sh, "cargo clippy --target {wasm} --lib --bin {NAME} --features split -- -D warnings")
        .env("CARGO_ENCODED_RUSTFLAGS", wasm::flags(place)?)
        .run()?;
    crates(place)
}

/// Checks every crate of the lock file against the rules of `deny.toml`. Skips the rules about security advisories if
/// their database cannot be downloaded.
fn crates(place: &Place) -> Result<()> {
    let (sh, deny) = (&place.sh, tools::CARGO_DENY.need(place)?);
    cmd!(sh, "{deny} --log-level error --workspace check --hide-inclusion-graph licenses bans sources")
        .run()?;
    if cmd!(sh, "{deny} --log-level error fetch db").quiet().ignore_stderr().run().is_err() {
        say::line("advisories skipped: their database could not be fetched");
        return Ok(());
    }
    Ok(cmd!(sh, "{deny} --log-level error --workspace check --disable-fetch advisories").run()?)
}

fn native(place: &Place) -> Result<()> {
    cmd!(place.sh, "cargo test --package leg3-core").run()?;
    Ok(cmd!(place.sh, "cargo test --package sandbox --package xtask --package release --package split")
        .run()?)
}

/// A browser test needs a complete Chromium if its name contains one of these texts. The headless shell denies the
/// clipboard to frames and to pages without a permission, and seldom runs the callbacks of `requestIdleCallback`.
const IN_COMPLETE_CHROMIUM: [&str; 3] = ["embed::", "headers_allow::", "lazy_parts::"];

fn end_to_end(place: &Place) -> Result<()> {
    release::unpack(place)?;
    in_chromium(place, &["--lib", "--test", "harness"])?.run()?;
    let skips = IN_COMPLETE_CHROMIUM.map(|name| ["--skip", name]);
    let most = [&["--test", "outside", "--test", "page", "--"], skips.as_flattened()].concat();
    in_headless_shell(place, &most)?.run()?;
    in_chromium(place, &[&["--test", "page", "--"], &IN_COMPLETE_CHROMIUM[..]].concat())?.run()?;
    let axe = tools::AXE_CORE.need(place)?;
    let name = "accessibility::";
    exists(place, "e2e", "page", name)?;
    let arguments = ["--test", "page", "--", "--ignored", name];
    Ok(in_headless_shell(place, &arguments)?.env("LEG3_AXE", axe).run()?)
}

/// The arguments that run ignored tests one after the other, with their output.
const ALONE: [&str; 6] = ["--test", "page", "--", "--ignored", "--nocapture", "--test-threads=1"];

/// Fails if the test program `tests` of this package has no ignored test whose name contains this text. Without this
/// check, `cargo test` would run nothing and succeed.
pub(crate) fn exists(place: &Place, package: &str, tests: &str, name: &str) -> Result<()> {
    let list =
        cmd!(place.sh, "cargo test --quiet --package {package} --test {tests} -- --ignored --list {name}");
    let has_test = list.quiet().read()?.lines().any(|line| line.ends_with(": test"));
    ensure!(has_test, "No ignored test in `{tests}` of `{package}` has a name with `{name}`.");
    Ok(())
}

/// Builds the page if it changed. Then runs the ignored tests of the page whose names contain one of these texts.
pub(crate) fn page(place: &Place, names: &[&str]) -> Result<()> {
    release::fresh(place)?;
    names.iter().try_for_each(|name| exists(place, "e2e", "page", name))?;
    Ok(in_chromium(place, &[&ALONE, names].concat())?.run()?)
}

/// Runs the tests for real servers, which serve the package at these URLs. The tests run one after the other, so that
/// their output is in order.
pub(crate) fn hosted(place: &Place, addresses: &str) -> Result<()> {
    let name = "a_real_server";
    exists(place, "e2e", "page", name)?;
    let tests = in_chromium(place, &[&ALONE[..], &[name]].concat())?;
    Ok(tests.env("LEG3_HOSTED", addresses).run()?)
}

/// Runs the ignored tests of the page whose names contain this text. The tests use the package in the folder `package`.
pub(crate) fn packed(place: &Place, package: &Path, name: &str) -> Result<()> {
    exists(place, "e2e", "page", name)?;
    let tests = in_chromium(place, &["--test", "page", "--", "--ignored", "--nocapture", name])?;
    Ok(tests.env("LEG3_PACKAGE", package).run()?)
}

/// Runs the ignored tests with `browser` in their names. `browser` is `firefox::` or `webkit::`. The tests with
/// `round_trip::` in their names run at the end, one after the other, because they measure time.
pub(crate) fn in_another(place: &Place, browser: &str) -> Result<()> {
    let tests = ["--test", "harness", "--test", "page", "--", "--ignored", "--nocapture"];
    for program in ["harness", "page"] {
        exists(place, "e2e", program, browser)?;
    }
    on_page(place, &[&tests[..], &[browser, "--skip", "round_trip::"]].concat()).run()?;
    let timed = ["round_trip::", browser].concat();
    exists(place, "e2e", "page", &timed)?;
    Ok(on_page(place, &[&ALONE[..], &[&timed]].concat()).run()?)
}

fn in_chromium<'a>(place: &'a Place, arguments: &[&str]) -> Result<Cmd<'a>> {
    let chromium = browsers::chromium(place)?;
    let tests = on_page(place, arguments).env("CHROMEDRIVER", chromium.driver);
    Ok(tests.env("LEG3_CHROMIUM", chromium.program))
}

fn in_headless_shell<'a>(place: &'a Place, arguments: &[&str]) -> Result<Cmd<'a>> {
    let shell = browsers::chromium(place)?.headless_shell;
    Ok(in_chromium(place, arguments)?.env("LEG3_CHROMIUM", shell))
}

/// Returns the command for the tests of the page, with the folders of the build and of the package that the tests use.
fn on_page<'a>(place: &'a Place, arguments: &[&str]) -> Cmd<'a> {
    let tests = cmd!(place.sh, "cargo test --package e2e {arguments...}");
    tests.env("LEG3_DIST", place.dist()).env("LEG3_PACKAGE", release::unpacked(place))
}
