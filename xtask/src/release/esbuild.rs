//! esbuild: makes scripts and styles smaller, and joins modules.

use crate::{Outcome, place::Place, sh, tools};
use std::ffi::OsString;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// esbuild, which keeps letters as they are.
fn esbuild(place: &Place) -> Outcome<Command> {
    let mut esbuild = Command::new(tools::ESBUILD.need(place)?);
    esbuild.arg("--charset=utf8");
    Ok(esbuild)
}

fn into(file: &Path) -> OsString {
    let mut argument = OsString::from("--outfile=");
    argument.push(file);
    argument
}

/// Makes a file smaller, in its place.
pub(super) fn minify_file(place: &Place, file: &Path) -> Outcome {
    let mut esbuild = esbuild(place)?;
    esbuild.arg(file).args(["--minify", "--log-level=warning", "--allow-overwrite"]);
    sh::run(esbuild.arg(into(file)))
}

/// Makes a script or a style smaller.
pub(super) fn minify_text(place: &Place, text: &str, loader: &str) -> Outcome<String> {
    let mut esbuild = esbuild(place)?;
    esbuild.args(["--minify", "--log-level=warning", &format!("--loader={loader}")]);
    let said = |error: std::io::Error| format!("esbuild: {error}");
    let mut child = esbuild.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(said)?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes()).map_err(said)?;
    }
    let output = child.wait_with_output().map_err(said)?;
    if !output.status.success() {
        return Err("esbuild does not understand a part of index.html.".into());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}

/// Joins a module and all that it imports, into `bundled`.
pub(super) fn bundle(place: &Place, entry: &Path, bundled: &Path) -> Outcome {
    let mut esbuild = esbuild(place)?;
    esbuild.arg(entry).args(["--bundle", "--format=esm", "--log-level=error"]);
    sh::run(esbuild.arg(into(bundled)))
}
