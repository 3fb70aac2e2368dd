//! Makes the lazy chunks smaller, names them by their content, and writes their names and digests into the script that
//! loads them.

use crate::content_names::{integrity, named};
use crate::{html, minify};
use anyhow::{Context as _, Result, ensure};
use fs_err as fs;
use std::path::{Path, PathBuf};
use xshell::cmd;
use xtask::project::{NAME, Place, files};
use xtask::tools;

/// The name of the script that loads the chunks. `xtask/split` writes this script.
const LOADER: &str = "__wasm_split.js";

/// Builds a folder with the programs of `xtask/split`: `shorten`, and the splitting program under the name of
/// wasm-bindgen.
pub(super) fn programs(place: &Place) -> Result<PathBuf> {
    let target = place.target.join("split");
    cmd!(place.sh, "cargo build --quiet --package split --target-dir {target}").quiet().run()?;
    let (debug, programs) = (target.join("debug"), target.join("bin"));
    fs::create_dir_all(&programs)?;
    for (built, name) in [("split", "wasm-bindgen"), ("shorten", "shorten")] {
        let file = |name: &str| format!("{name}{}", std::env::consts::EXE_SUFFIX);
        fs::copy(debug.join(file(built)), programs.join(file(name)))?;
    }
    Ok(programs)
}

/// Joins two scripts that import each other, the glue and the script that loads the chunks, into one script.
pub(super) fn bundle(place: &Place, glue: &Path, chunks: &Path) -> Result<String> {
    // The loader imports the glue by this name.
    let entry = chunks.join(NAME).with_extension("js");
    fs::copy(glue, &entry)?;
    let bundled = chunks.join("bundled.js");
    minify::bundle(place, &entry, &bundled)?;
    Ok(fs::read_to_string(&bundled)?)
}

/// Makes each chunk smaller with wasm-opt, and writes it into `dist` under a name with its hash. Returns the glue with
/// the new name and the digest of each chunk.
pub(super) fn put_into(place: &Place, chunks: &Path, dist: &Path, glue: &str) -> Result<String> {
    let wasm_opt = tools::BINARYEN.need(place)?;
    let parameters = wasm_opt_parameters(&fs::read_to_string(place.root.join("index.html"))?)?;
    let parameters = &parameters.split(' ').collect::<Vec<_>>();
    let loader = fs::read_to_string(chunks.join(LOADER))?;
    let mut glue = glue.to_owned();
    for file in files(chunks)? {
        if !file.ends_with(".wasm") || file == [NAME, ".wasm"].concat() {
            continue;
        }
        let (chunk, small) = (chunks.join(&file), chunks.join(&file).with_extension("small"));
        // wasm-opt removes the names of labels, and warns about this. The warning is shown only if wasm-opt fails.
        let optimized =
            cmd!(place.sh, "{wasm_opt} {chunk} {parameters...} -o {small}").ignore_status().output()?;
        ensure!(optimized.status.success(), "wasm-opt: {}", String::from_utf8_lossy(&optimized.stderr));
        let bytes = fs::read(&small)?;
        let name = named(&name_by_use(&file, &loader), &bytes);
        fs::write(dist.join(&name), &bytes)?;
        let before = format!("fetch(new URL(\"./{file}\", import.meta.url))");
        ensure!(glue.contains(&before), "The script that loads the chunks does not name {file}.");
        // The glue is imported from memory, so it has a `blob:` URL. No path can be relative to such a URL.
        let after = format!(
            "fetch(new URL(\"./{name}\", document.baseURI), {{integrity: \"{}\"}})",
            integrity(&bytes)
        );
        glue = glue.replace(&before, &after);
    }
    Ok(glue)
}

/// Names a chunk by the parts of the app that use it: `reader.wasm`, or `details-reader.wasm` for code that two parts
/// share. The loader lists these parts in a comment above each shared chunk.
pub fn name_by_use(file: &str, loader: &str) -> String {
    let declared = ["const __", file.trim_end_matches(".wasm"), " ="].concat();
    let (before, _) = loader.split_once(&declared).unwrap_or_default();
    let comment = before.trim_end().rsplit_once("/* ").map(|(_, comment)| comment);
    match comment.and_then(|comment| comment.strip_suffix(" */")) {
        Some(users) => [&users.replace(", ", "-"), ".wasm"].concat(),
        None => file.replacen("split_", "", 1),
    }
}

/// Returns the wasm-opt parameters that Trunk uses for the main part. The chunks are optimised with the same
/// parameters. Fails if the page does not name these parameters.
pub fn wasm_opt_parameters(index: &str) -> Result<String> {
    html::attribute(index, "link[rel=rust]", "data-wasm-opt-params")
        .context("index.html has no parameters for wasm-opt.")
}
