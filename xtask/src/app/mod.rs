//! `cargo xtask app`: the page that will replace the one that ships, as it will ship, in `dist-app/`.
//!
//! Trunk compiles it. On the way, the program is split into chunks (`xtask/split`); afterwards the last hand is laid on.
//!
//! | file | what it holds |
//! |---|---|
//! | `budget` | what the page weighs, against its budgets |
//! | `chunks` | the lazy chunks and the script that loads them: optimised, named by content, with integrity |
//! | `inline` | style and scripts inside `index.html`, and the policy that allows them by their digests |
//! | `first_screens` | the first screens as HTML, written by the app's own components |

mod budget;
mod chunks;
mod first_screens;
mod inline;

use crate::build::RELEASE_TOOLS;
use crate::finish::{commit, named, read, write};
use crate::headers::EMBED;
use crate::page::integrity;
use crate::shorten::shorten;
use crate::{Outcome, build, place::Place, say, sh, size, tools};
use std::fs;
use std::path::{Path, PathBuf};

/// The program's name, which is that of its package.
const NAME: &str = "leg3-app";

pub(crate) fn app(place: &Place) -> Outcome {
    release(place)
}

/// The page as it will ship.
pub(crate) fn release(place: &Place) -> Outcome {
    let dist = place.app();
    let chunks = compile(place, &dist)?;
    finish(place, &dist, &chunks)?;
    size::paths_hidden(place, &dist)?;
    say::line(&budget::table(&dist)?);
    Ok(())
}

/// Has Trunk compile and split the program. Returns the folder of the chunks.
fn compile(place: &Place, dist: &Path) -> Outcome<PathBuf> {
    let stand_in = stand_in(place)?;
    let chunks = place.target.join("app-chunks");
    let _ = fs::remove_dir_all(&chunks);
    fs::create_dir_all(&chunks).map_err(|error| format!("{}: {error}", chunks.display()))?;
    let mut trunk = build::trunk(place, &RELEASE_TOOLS, "app/index.html")?;
    let path = crate::find::path_with(place, &RELEASE_TOOLS)?;
    let folders = std::iter::once(stand_in).chain(std::env::split_paths(&path));
    trunk.env("PATH", std::env::join_paths(folders).map_err(|error| error.to_string())?);
    trunk.env("LEG3_WASM_BINDGEN", tools::WASM_BINDGEN.need(place)?).env("LEG3_CHUNKS", &chunks);
    sh::run(trunk.args(["--release", "--features", "split", "--dist"]).arg(dist))?;
    Ok(chunks)
}

/// A folder in which `wasm-bindgen` is the program that splits.
fn stand_in(place: &Place) -> Outcome<PathBuf> {
    let target = place.target.join("split");
    let build = ["build", "--quiet", "--package", "split", "--target-dir"];
    sh::run(sh::cargo(&place.root).args(build).arg(&target))?;
    let folder = target.join("bin");
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(said)?;
    let program = |name: &str| format!("{name}{}", std::env::consts::EXE_SUFFIX);
    fs::copy(target.join("debug").join(program("split")), folder.join(program("wasm-bindgen")))
        .map_err(said)?;
    Ok(folder)
}

/// Makes the files smaller, names them by their content, and writes `index.html` with all of it.
fn finish(place: &Place, dist: &Path, chunks: &Path) -> Outcome {
    let index = dist.join("index.html");
    let html = String::from_utf8_lossy(&read(&index)?).into_owned();
    let (glue, wasm) = compiled(dist)?;
    let text = chunks::bundle(place, &glue, chunks)?;
    let text = chunks::put_into(place, chunks, dist, &text)?;
    let (wasm_bytes, text) = shorten(&read(&wasm)?, &text)?;
    write(&glue, text.as_bytes())?;
    crate::finish::minify(&tools::ESBUILD.need(place)?, &glue)?;
    let glue_link = put(dist, &glue, &read(&glue)?, "script")?;
    let wasm_link = put(dist, &wasm, &wasm_bytes, "fetch")?;
    let html = without_preloads(&html, &[glue_link, wasm_link].concat());
    let html = first_screens::insert(place, &html)?;
    let html = html.replace(
        "<meta name=\"leg3-commit\" content=\"\">",
        &format!("<meta name=\"leg3-commit\" content=\"{}\">", commit(place)),
    );
    // Other pages name it, so it keeps its name.
    crate::finish::minify(&tools::ESBUILD.need(place)?, &dist.join(EMBED))?;
    write(&index, inline::finish(place, &html)?.as_bytes())
}

/// The glue and the wasm that Trunk has left in `dist`.
fn compiled(dist: &Path) -> Outcome<(PathBuf, PathBuf)> {
    let files = fs::read_dir(dist).map_err(|error| format!("{}: {error}", dist.display()))?;
    let paths: Vec<PathBuf> = files.flatten().map(|file| file.path()).collect();
    let ends = |end: &str| {
        let found = paths.iter().find(|path| path.to_string_lossy().ends_with(end));
        found.cloned().ok_or(format!("Trunk has left no {end} in {}.", dist.display()))
    };
    Ok((ends(".js")?, ends("_bg.wasm")?))
}

/// Puts a file under a name by its content. Returns the link to it.
fn put(dist: &Path, old: &Path, bytes: &[u8], kind: &str) -> Outcome<String> {
    fs::remove_file(old).map_err(|error| format!("{}: {error}", old.display()))?;
    let file = old.file_name().unwrap_or_default().to_string_lossy();
    let name = named(&file, bytes);
    write(&dist.join(&name), bytes)?;
    Ok(format!("<link rel=\"app\" as=\"{kind}\" href=\"./{name}\" integrity=\"{}\">\n", integrity(bytes)))
}

/// The page with `links` in the place of the links that would have the browser load the app before anything else.
fn without_preloads(html: &str, links: &str) -> String {
    let is_preload = |line: &str| line.contains("rel=\"modulepreload\"") || line.contains("rel=\"preload\"");
    let mut out = String::with_capacity(html.len());
    for part in html.split_inclusive('>') {
        if !is_preload(part) {
            out.push_str(part);
        }
    }
    out.replacen("</head>", &[links, "</head>"].concat(), 1)
}
