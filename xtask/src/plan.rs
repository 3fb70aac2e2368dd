//! The plan: what a command has ahead of it, and how long each part takes, said before it starts.
//!
//! `lines` decides what is said. With nothing to install and nothing to compile from scratch, nothing is.

use crate::tools::{self, FETCHING, Found, Source, Tool};
use crate::{place::Place, say};

/// One part of what a command does.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Part {
    what: String,
    state: State,
}

/// How far a part is.
#[derive(Debug, PartialEq, Eq)]
enum State {
    /// The tool is here.
    Here(&'static str),
    /// Made before: at most what changed is made again.
    Made,
    /// What will be done, and how long that takes on two cores.
    Ahead(&'static str, &'static str),
}

impl Part {
    /// Something that is made here, and that one file shows to have been made before.
    pub(crate) fn made(what: &str, file: &std::path::Path, how: &'static str, takes: &'static str) -> Self {
        let state = if file.exists() { State::Made } else { State::Ahead(how, takes) };
        Self { what: what.to_owned(), state }
    }

    fn tool(tool: &Tool, found: &Found, can_fetch: bool) -> Self {
        let state = match (found, tool.source) {
            (Found::OnPath(_), _) => State::Here("on PATH"),
            (Found::Cached(_), _) => State::Here("in the cache"),
            (Found::Nowhere, Source::CratesIo) if can_fetch => State::Ahead("will be fetched", FETCHING),
            (Found::Nowhere, Source::CratesIo) => State::Ahead("will be compiled", tool.takes),
            (Found::Nowhere, Source::Npm | Source::NpmFile | Source::N8n) => {
                State::Ahead("will be installed", tool.takes)
            }
        };
        Self { what: format!("{} {}", tool.name, tool.version), state }
    }
}

/// Looks where the tools are, and prints the plan.
pub(crate) fn say(place: &Place, tools: &[&Tool], parts: Vec<Part>) {
    let can_fetch = tools::binstall().is_some();
    let tools = tools.iter().map(|tool| Part::tool(tool, &tool.find(place), can_fetch));
    let plan: Vec<Part> = tools.chain(parts).collect();
    lines(&plan).iter().for_each(|line| say::line(line));
}

/// What is ahead, and for each tool where it comes from. Nothing, if nothing is ahead.
fn lines(plan: &[Part]) -> Vec<String> {
    if !plan.iter().any(|part| matches!(part.state, State::Ahead(..))) {
        return Vec::new();
    }
    let line = |part: &Part| match part.state {
        State::Here(place) => Some(format!("  {}: {place}", part.what)),
        State::Made => None,
        State::Ahead(how, takes) => Some(format!("  {}: {how}, about {takes}", part.what)),
    };
    let first = "Ahead, with times for two cores:".to_owned();
    std::iter::once(first).chain(plan.iter().filter_map(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::{ESBUILD, TRUNK, WASM_BINDGEN};
    use std::path::{Path, PathBuf};

    fn page(file: &str) -> Part {
        Part::made("the page", Path::new(file), "will be compiled", "1 minute")
    }

    #[test]
    fn a_first_run_says_where_each_tool_comes_from_and_how_long_each_part_takes() {
        let plan = [
            Part::tool(&TRUNK, &Found::OnPath(PathBuf::new()), false),
            Part::tool(&WASM_BINDGEN, &Found::Nowhere, false),
            Part::tool(&ESBUILD, &Found::Nowhere, true),
            page("no such file"),
        ];
        let expected = [
            "  trunk 0.21.14: on PATH",
            "  wasm-bindgen-cli 0.2.129: will be compiled, about 2 minutes",
            "  esbuild 0.28.2: will be installed, about 10 seconds",
            "  the page: will be compiled, about 1 minute",
        ];
        assert_eq!(lines(&plan)[1..], expected);
    }

    #[test]
    fn a_warm_run_has_no_plan_to_read() {
        let cached = Part::tool(&TRUNK, &Found::Cached(PathBuf::new()), false);
        assert!(lines(&[cached, page(".")]).is_empty());
    }

    #[test]
    fn with_cargo_binstall_a_tool_from_crates_io_is_fetched() {
        let plan = [Part::tool(&TRUNK, &Found::Nowhere, true), page(".")];
        assert_eq!(lines(&plan)[1..], ["  trunk 0.21.14: will be fetched, about 10 seconds"]);
    }
}
