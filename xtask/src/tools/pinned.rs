//! The tools and their pinned versions.

/// A third-party program with a pinned version, or a file of an npm package with a pinned version.
#[derive(Clone, Copy)]
pub struct Tool {
    /// The name of the tool's package in the registry.
    pub name: &'static str,
    /// The version, as the program prints it.
    pub version: &'static str,
    /// The name of the program that is started, or of the file.
    pub program: &'static str,
    /// The registry that the tool is installed from.
    pub source: Source,
    /// What the tool does, as the end of a sentence that begins with "it".
    pub why: &'static str,
    /// The duration of an install on two cores. For a tool from crates.io, this is the duration of its compilation.
    pub takes: &'static str,
}

/// The registry of a tool, and the form in which it is published.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A program that cargo compiles or cargo binstall fetches.
    CratesIo,
    /// A program of an npm package.
    Npm,
    /// A file of an npm package that is not a program.
    NpmFile,
    /// n8n from npm, with its additional dependencies.
    N8n,
}

use Source::{CratesIo, N8n, Npm, NpmFile};

/// Builds the page. Trunk.toml names the same versions of Trunk, wasm-bindgen and binaryen. A test checks that.
pub const TRUNK: Tool = tool(CratesIo, "trunk", "0.21.14", "trunk", "4 minutes", "builds the page");
/// Generates the JavaScript bindings of the app.
pub const WASM_BINDGEN: Tool = tool(
    CratesIo,
    "wasm-bindgen-cli",
    "0.2.129",
    "wasm-bindgen",
    "2 minutes",
    "generates the app's JavaScript",
);
/// Contains wasm-opt.
pub const BINARYEN: Tool = tool(
    Npm,
    "binaryen",
    "132",
    "wasm-opt",
    "10 seconds",
    "contains wasm-opt, which halves the size of the app",
);
/// Minifies and bundles scripts and styles.
pub const ESBUILD: Tool =
    tool(Npm, "esbuild", "0.28.2", "esbuild", "10 seconds", "minifies scripts and styles");
/// Checks the crates of the lock file.
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
/// Finds accessibility errors.
pub const AXE_CORE: Tool = tool(
    NpmFile,
    "axe-core",
    "4.14.1",
    "axe.min.js",
    "10 seconds",
    "finds faults that affect people who use assistive technology",
);
/// Runs Postman's collections.
pub const NEWMAN: Tool = tool(Npm, "newman", "6.2.2", "newman", "20 seconds", "runs the Postman collections");
/// Runs n8n's workflows.
pub const N8N: Tool = tool(N8n, "n8n", "2.40.5", "n8n", "10 minutes and 3 GB", "runs the page's workflow");

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
