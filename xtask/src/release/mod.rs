//! The page as it ships: what Trunk has compiled, split into chunks, with its first screens in it, and made smaller.
//!
//! | file | what it holds |
//! |---|---|
//! | `split` | the lazy chunks and the script that loads them: optimised, named by content, with integrity |
//! | `shorten` | shorter names between the program and its script |
//! | `prerender` | the first screens as HTML, written by the app's own components |
//! | `inline_parts` | style and scripts inside `index.html`, and the policy that allows them by their digests |
//! | `meta` | what the page is told in a `<meta>` |
//! | `content_names` | names of files by their content, and integrity |
//! | `esbuild` | makes scripts and styles smaller, and joins modules |
//! | `budget` | what the page weighs, against its budgets |
//! | `check` | what every build has to fulfil |

mod budget;
pub(crate) mod check;
mod content_names;
mod esbuild;
pub(crate) mod inline_parts;
pub(crate) mod meta;
mod prerender;
mod shorten;
mod split;

use crate::files::{read, write};
use crate::headers::EMBED;
use crate::trunk::{NEUTRAL, RELEASE_TOOLS, trunk};
use crate::{Outcome, git, place::Place, sh, tools};
use content_names::{integrity, named};
use meta::with_meta;
use shorten::shorten;
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the program, which is that of its package.
pub(crate) const NAME: &str = "leg3";

/// Which page is built.
#[derive(Default)]
pub(crate) struct Wanted {
    /// True for the voice that never says HighLevel.
    pub(crate) is_neutral: bool,
    /// The name of the host, for the first screens. Empty for this page's own name.
    pub(crate) host_name: String,
}

/// Builds the page into `dist`.
///
/// # Errors
///
/// When a tool fails, or a file holds a path of this machine.
pub(crate) fn release(place: &Place, dist: &Path, wanted: &Wanted) -> Outcome {
    let chunks = compile(place, dist, wanted)?;
    finish(place, dist, &chunks, wanted)?;
    check::paths_hidden(place, dist)
}

/// Has Trunk compile and split the program. Returns the folder of the chunks.
fn compile(place: &Place, dist: &Path, wanted: &Wanted) -> Outcome<PathBuf> {
    let stand_in = stand_in(place)?;
    let chunks = place.target.join("chunks");
    let _ = fs::remove_dir_all(&chunks);
    fs::create_dir_all(&chunks).map_err(|error| format!("{}: {error}", chunks.display()))?;
    let mut trunk = trunk(place, &RELEASE_TOOLS)?;
    if wanted.is_neutral {
        trunk.env(NEUTRAL, "1");
    }
    let folders = [vec![stand_in], tools::folders(place, &RELEASE_TOOLS)?].concat();
    trunk.env("PATH", sh::path_with(&folders)?);
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
fn finish(place: &Place, dist: &Path, chunks: &Path, wanted: &Wanted) -> Outcome {
    let index = dist.join("index.html");
    let html = String::from_utf8_lossy(&read(&index)?).into_owned();
    let (glue, wasm) = compiled(dist)?;
    let text = split::bundle(place, &glue, chunks)?;
    let text = split::put_into(place, chunks, dist, &text)?;
    let (wasm_bytes, text) = shorten(&read(&wasm)?, &text)?;
    write(&glue, text.as_bytes())?;
    esbuild::minify_file(place, &glue)?;
    let glue_link = put(dist, &glue, &read(&glue)?, "script")?;
    let wasm_link = put(dist, &wasm, &wasm_bytes, "fetch")?;
    let html = without_preloads(&html, &[glue_link, wasm_link].concat());
    let html = prerender::insert(place, &html, wanted)?;
    let html = with_meta(&html, "leg3-commit", &git::commit(place))?;
    let html = with_meta(&html, "leg3-host", &wanted.host_name)?;
    // Other pages name it, so it keeps its name.
    esbuild::minify_file(place, &dist.join(EMBED))?;
    write(&index, inline_parts::finish(place, &html)?.as_bytes())
}

/// The glue and the wasm that Trunk has left in `dist`.
fn compiled(dist: &Path) -> Outcome<(PathBuf, PathBuf)> {
    let files = fs::read_dir(dist).map_err(|error| format!("{}: {error}", dist.display()))?;
    let paths: Vec<PathBuf> = files.flatten().map(|file| file.path()).collect();
    let find = |end: &str| {
        let is_it = |path: &&PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(&[NAME, "-"].concat()) && name.ends_with(end)
        };
        paths.iter().find(is_it).cloned().ok_or(format!("Trunk has left no {end} in {}.", dist.display()))
    };
    Ok((find(".js")?, find("_bg.wasm")?))
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
