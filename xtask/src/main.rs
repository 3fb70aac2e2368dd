//! The project's commands, started as `cargo xtask <command>`.
//!
//! Each command installs what it needs, says so first, and nothing else. Each lives in a file of its own; this one
//! only knows their names.

mod browser;
mod build;
mod files;
mod firefox;
mod gallery;
mod git;
mod headers;
mod hosts;
mod logs;
mod origin;
mod package;
mod place;
mod plan;
mod prove;
mod release;
mod run;
mod say;
mod scopes;
mod servers;
mod sh;
mod stale;
mod test;
mod tools;
mod trunk;
mod wasm;
mod webkit;
mod zipped;

use place::Place;
use std::process::ExitCode;

/// What every step gives back: its result, or a sentence for the person who started it.
type Outcome<T = ()> = Result<T, String>;

const USAGE: &str = "\
cargo xtask <command>

  run [--live] [--port N]   the page on this machine, against a stand-in for HighLevel (--live: against HighLevel)
  build                     the page as it ships, in dist/
  package [--allow-embed ORIGIN]... [--words FILE] [--neutral] [--out FILE]
                            the same as one zip, with headers for its host; ORIGIN is a page that may frame it, FILE a
                            leg3.json with the host's own words; --neutral never says HighLevel
  test [SUITE...]           everything that must hold; suites: lint native build size e2e
  size                      what a visit downloads from dist/, against the budgets
  scopes FOLDER             data/scopes.json, brought up to date from a folder of HighLevel's OpenAPI files
  gallery [NAME]            a picture of every state, in target/gallery/index.html; NAME is the beginning of a picture's name
  prove [JOB...]            slower proofs; without a name, lists them
  tools [NAME...]           the pinned tools and where they are; with a name, installs it if it is missing

`run` needs only Rust. `build` also needs Node (for wasm-opt and esbuild), `test` also Chromium and Python 3. A tool of the pinned version
on PATH is used as it is. What is missing is installed when it is needed, after a line that says what, where and why.";

fn main() -> ExitCode {
    let words: Vec<String> =
        std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    match obey(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            say::problem(&why);
            ExitCode::FAILURE
        }
    }
}

fn obey(words: &[String]) -> Outcome {
    let Some((command, rest)) = words.split_first() else {
        say::line(USAGE);
        return Ok(());
    };
    let place = Place::find()?;
    match command.as_str() {
        "run" => run::run(&place, rest),
        "build" => nothing_more(rest).and_then(|()| build::build(&place)),
        "package" => package::package(&place, rest),
        "test" => test::test(&place, rest),
        "size" => nothing_more(rest).and_then(|()| release::check::size(&place)),
        "scopes" => scopes::scopes(&place, rest),
        "gallery" => gallery::gallery(&place, rest),
        "prove" => prove::prove(&place, rest),
        "tools" => tools::tools(&place, rest),
        "help" | "-h" | "--help" => {
            say::line(USAGE);
            Ok(())
        }
        other => Err(format!("There is no command `{other}`.\n\n{USAGE}")),
    }
}

fn nothing_more(rest: &[String]) -> Outcome {
    match rest.first() {
        None => Ok(()),
        Some(word) => Err(format!("`{word}` is not understood here.\n\n{USAGE}")),
    }
}
