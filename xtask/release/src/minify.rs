//! Runs esbuild, which minifies scripts and styles and joins modules. Non-ASCII characters are not escaped.

use anyhow::{Context as _, Result};
use std::path::Path;
use xshell::cmd;
use xtask::project::Place;
use xtask::tools;

/// Minifies a file in place.
pub(super) fn file(place: &Place, file: &Path) -> Result<()> {
    let esbuild = tools::ESBUILD.need(place)?;
    let minify =
        cmd!(place.sh, "{esbuild} --charset=utf8 {file} --minify --log-level=warning --allow-overwrite");
    Ok(minify.arg(outfile(file)).quiet().run()?)
}

/// Minifies a script or a style. `loader` is `js` or `css`.
pub(super) fn text(place: &Place, text: &str, loader: &str) -> Result<String> {
    let esbuild = tools::ESBUILD.need(place)?;
    let minify = cmd!(place.sh, "{esbuild} --charset=utf8 --minify --log-level=warning --loader={loader}");
    let small = minify.stdin(text).read().context("esbuild cannot read an inline part of index.html")?;
    Ok(small.trim_end().to_owned())
}

/// Joins a module and its imports into the file `bundled`.
pub(super) fn bundle(place: &Place, entry: &Path, bundled: &Path) -> Result<()> {
    let esbuild = tools::ESBUILD.need(place)?;
    let bundle = cmd!(place.sh, "{esbuild} --charset=utf8 {entry} --bundle --format=esm --log-level=error");
    Ok(bundle.arg(outfile(bundled)).quiet().run()?)
}

fn outfile(file: &Path) -> String {
    format!("--outfile={}", file.display())
}
