//! The tools, and their pinned versions.

/// A program of exactly this version.
#[derive(Clone, Copy)]
pub struct Tool {
    /// The package's name where it is published.
    pub name: &'static str,
    /// The version, as the program says it.
    pub version: &'static str,
    /// What is started.
    pub program: &'static str,
    /// Where it comes from.
    pub source: Source,
    /// What the tool does, as the end of a sentence that begins with "it".
    pub why: &'static str,
    /// How long an install takes on two cores.
    pub takes: &'static str,
}

/// Where a tool comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A program that cargo compiles, or cargo binstall fetches.
    CratesIo,
    /// A program of an npm package.
    Npm,
    /// A file of an npm package that is not a program.
    NpmFile,
    /// From npm, too, but with what it needs besides.
    N8n,
}

use Source::{CratesIo, N8n, Npm, NpmFile};

/// Puts the page together. Trunk.toml names the same versions of this and of the next two; a test holds them equal.
pub const TRUNK: Tool = tool(CratesIo, "trunk", "0.21.14", "trunk", "4 minutes", "puts the page together");
/// Joins the app to JavaScript.
pub const WASM_BINDGEN: Tool =
    tool(CratesIo, "wasm-bindgen-cli", "0.2.129", "wasm-bindgen", "2 minutes", "joins the app to JavaScript");
/// Has wasm-opt in it.
pub const BINARYEN: Tool =
    tool(Npm, "binaryen", "132", "wasm-opt", "10 seconds", "holds wasm-opt, which halves the app");
/// Minifies and bundles.
pub const ESBUILD: Tool = tool(
    Npm,
    "esbuild",
    "0.28.2",
    "esbuild",
    "10 seconds",
    "takes comments and long names out of scripts and styles",
);
/// Checks the crates that the lock file names.
pub const CARGO_DENY: Tool = tool(
    CratesIo,
    "cargo-deny",
    "0.20.2",
    "cargo-deny",
    "4 minutes",
    "checks licences and sources of crates",
);
/// Drives Firefox.
pub const GECKODRIVER: Tool = tool(
    CratesIo,
    "geckodriver",
    "0.37.0",
    "geckodriver",
    "2 minutes",
    "drives Firefox, for proofs that need a second browser",
);
/// Finds faults of accessibility.
pub const AXE_CORE: Tool = tool(
    NpmFile,
    "axe-core",
    "4.14.1",
    "axe.min.js",
    "10 seconds",
    "finds faults that affect people who use assistive technology",
);
/// Runs Postman's collections.
pub const NEWMAN: Tool =
    tool(Npm, "newman", "6.2.2", "newman", "20 seconds", "runs what is made for Postman");
/// Runs n8n's workflows.
pub const N8N: Tool =
    tool(N8n, "n8n", "2.40.5", "n8n", "10 minutes and 3 GB", "runs the workflow that the page gives away");

pub(super) const ALL: [&Tool; 9] =
    [&TRUNK, &WASM_BINDGEN, &BINARYEN, &ESBUILD, &CARGO_DENY, &AXE_CORE, &GECKODRIVER, &NEWMAN, &N8N];

const fn tool(
    source: Source,
    name: &'static str,
    version: &'static str,
    program: &'static str,
    takes: &'static str,
    why: &'static str,
) -> Tool {
    Tool { name, version, program, source, why, takes }
}
