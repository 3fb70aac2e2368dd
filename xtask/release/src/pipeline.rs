//! The steps of a release build: Trunk compiles the app and splits it into chunks, the first screens are rendered into
//! the page, and everything is minified.

use crate::content_names::{integrity, named};
use crate::{html, inline_parts, meta, minify, prerender, size, split};
use anyhow::{Context as _, Result, ensure};
use fs_err as fs;
use lol_html::html_content::ContentType::Html;
use lol_html::{element, text};
use std::path::{Path, PathBuf};
use xshell::cmd;
use xtask::headers::EMBED;
use xtask::project::{NAME, Place, commit, files};
use xtask::trunk::{NEUTRAL, RELEASE_TOOLS, trunk};
use xtask::{say, tools, wasm};

/// The options of a build.
#[derive(Default)]
pub(crate) struct Wanted {
    /// True for the neutral voice, which says “your CRM” instead of “HighLevel”.
    pub(crate) is_neutral: bool,
    /// The name that the first screens show. If this name is empty, the first screens show the page's own name.
    pub(crate) host_name: String,
}

/// Builds the page into `dist`. Fails if a tool fails or a file contains a path of this computer.
pub(crate) fn release(place: &Place, dist: &Path, wanted: &Wanted) -> Result<()> {
    let programs = split::programs(place)?;
    let chunks = compile(place, &programs, dist, wanted)?;
    finish(place, &programs, dist, &chunks, wanted)?;
    let told = size::told_paths(dist, &wasm::telling_paths(place)?)?;
    ensure!(told.is_empty(), told.join("; "));
    Ok(())
}

/// Runs Trunk, which compiles the program and splits it into chunks. Returns the folder of the chunks.
fn compile(place: &Place, programs: &Path, dist: &Path, wanted: &Wanted) -> Result<PathBuf> {
    let chunks = place.target.join("chunks");
    let _ = fs::remove_dir_all(&chunks);
    fs::create_dir_all(&chunks)?;
    let mut trunk = trunk(place, &RELEASE_TOOLS)?;
    if wanted.is_neutral {
        trunk = trunk.env(NEUTRAL, "1");
    }
    // The splitting program is first on PATH under the name of wasm-bindgen.
    let folders = [vec![programs.to_owned()], tools::folders(place, &RELEASE_TOOLS)?].concat();
    trunk = trunk.env("PATH", tools::path_with(&folders)?);
    trunk = trunk.env("LEG3_WASM_BINDGEN", tools::WASM_BINDGEN.need(place)?).env("LEG3_CHUNKS", &chunks);
    let build = trunk.args(["--release", "--features", "split", "--dist"]).arg(dist);
    say::during("compiling the page", "2 minutes", || build.run())?;
    Ok(chunks)
}

/// Minifies the app's JavaScript (the glue), `embed.js`, and the scripts and the style in `index.html`. Names the glue
/// and the main part by their content, and writes the final `index.html`.
fn finish(place: &Place, programs: &Path, dist: &Path, chunks: &Path, wanted: &Wanted) -> Result<()> {
    let glue = compiled(dist, ".js")?;
    let wasm = compiled(dist, "_bg.wasm")?;
    let text = split::bundle(place, &glue, chunks)?;
    fs::write(&glue, split::put_into(place, chunks, dist, &text)?)?;
    let shorten = programs.join("shorten");
    cmd!(place.sh, "{shorten} {wasm} {glue}").quiet().run()?;
    minify::file(place, &glue)?;
    let links = [put(dist, &glue, "script")?, put(dist, &wasm, "fetch")?].concat();
    let index = dist.join("index.html");
    let html = with_links(&fs::read_to_string(&index)?, &links)?;
    let html = prerender::insert(&html, &prerender::screens(place, wanted)?)?;
    let html = meta::with_meta(&html, "leg3-commit", &commit(place))?;
    let html = meta::with_meta(&html, "leg3-host", &wanted.host_name)?;
    // Other pages load `embed.js` by its name, so its name must not change.
    minify::file(place, &dist.join(EMBED))?;
    let minify = |text: &str, loader: &str| minify::text(place, text, loader);
    Ok(fs::write(&index, inline_parts::finish(&html, minify)?)?)
}

/// Returns the path of the app's file with this ending, which Trunk wrote into `dist`.
fn compiled(dist: &Path, end: &str) -> Result<PathBuf> {
    let is_it = |name: &&String| name.starts_with(&[NAME, "-"].concat()) && name.ends_with(end);
    let found = files(dist)?.iter().find(is_it).map(|name| dist.join(name));
    found.with_context(|| format!("Trunk wrote no {end} file into {}.", dist.display()))
}

/// Adds a hash of the content to the name of a file. Returns the `<link>` element for the file.
fn put(dist: &Path, old: &Path, kind: &str) -> Result<String> {
    let bytes = fs::read(old)?;
    let name = named(&old.file_name().unwrap_or_default().to_string_lossy(), &bytes);
    fs::rename(old, dist.join(&name))?;
    Ok(format!("<link rel=\"app\" as=\"{kind}\" href=\"./{name}\" integrity=\"{}\">\n", integrity(&bytes)))
}

/// Returns the page with `links` at the end of its head. Removes the links with which the browser would load the app at
/// once, and the white space between the elements of the head.
fn with_links(html: &str, links: &str) -> Result<String> {
    let handlers = vec![
        element!("link[rel=modulepreload], link[rel=preload]", |link| {
            link.remove();
            Ok(())
        }),
        element!("head", |head| {
            head.append(links, Html);
            Ok(())
        }),
        text!("head", |between| {
            if between.as_str().trim().is_empty() {
                between.remove();
            }
            Ok(())
        }),
    ];
    html::rewrite(html, handlers)
}
