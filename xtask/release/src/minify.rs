//! esbuild: makes scripts and styles smaller, and joins modules. It keeps letters as they are.

use anyhow::{Context as _, Result};
use std::path::Path;
use xshell::cmd;
use xtask::project::Place;
use xtask::tools;

/// Makes a file smaller, in its place.
pub(super) fn file(place: &Place, file: &Path) -> Result<()> {
    let esbuild = tools::ESBUILD.need(place)?;
    let minify =
        cmd!(place.sh, "{esbuild} --charset=utf8 {file} --minify --log-level=warning --allow-overwrite");
    Ok(minify.arg(outfile(file)).quiet().run()?)
}

/// Makes a script or a style smaller. `loader` is `js` or `css`.
pub(super) fn text(place: &Place, text: &str, loader: &str) -> Result<String> {
    let esbuild = tools::ESBUILD.need(place)?;
    let minify = cmd!(place.sh, "{esbuild} --charset=utf8 --minify --log-level=warning --loader={loader}");
    let small = minify.stdin(text).read().context("esbuild does not understand a part of index.html")?;
    Ok(small.trim_end().to_owned())
}

/// Joins a module and all that it imports, into `bundled`.
pub(super) fn bundle(place: &Place, entry: &Path, bundled: &Path) -> Result<()> {
    let esbuild = tools::ESBUILD.need(place)?;
    let bundle = cmd!(place.sh, "{esbuild} --charset=utf8 {entry} --bundle --format=esm --log-level=error");
    Ok(bundle.arg(outfile(bundled)).quiet().run()?)
}

fn outfile(file: &Path) -> String {
    format!("--outfile={}", file.display())
}
