//! The lazy chunks and the script that loads them.

use super::content_names::{integrity, named};
use super::{NAME, esbuild};
use crate::files::{read, write};
use crate::{Outcome, place::Place, sh, tools};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The script that loads the chunks, as `xtask/split` writes it.
const LOADER: &str = "__wasm_split.js";

/// Before the parameters with which Trunk makes the main part small, in `index.html`.
const PARAMETERS: &str = "data-wasm-opt-params=\"";

/// Makes one script of the glue and the script that loads the chunks, which import each other.
pub(super) fn bundle(place: &Place, glue: &Path, chunks: &Path) -> Outcome<String> {
    // The loader imports the glue by this name.
    let entry = chunks.join(NAME).with_extension("js");
    fs::copy(glue, &entry).map_err(|error| format!("{}: {error}", entry.display()))?;
    let bundled = chunks.join("bundled.js");
    esbuild::bundle(place, &entry, &bundled)?;
    Ok(each_module_once(&String::from_utf8_lossy(&read(&bundled)?)))
}

/// The glue without repeated lines for one module: wasm-bindgen names the loader once for each function that is imported
/// from it.
fn each_module_once(glue: &str) -> String {
    let mut out = String::with_capacity(glue.len());
    let mut last = "";
    for line in glue.lines() {
        let entry = line.trim().trim_end_matches(',');
        if entry != last || !entry.starts_with("\"./") {
            out.push_str(line);
            out.push('\n');
        }
        last = entry;
    }
    out
}

/// Puts each chunk into `dist` under a name by its content. Returns the glue, which names them with their integrity.
pub(super) fn put_into(place: &Place, chunks: &Path, dist: &Path, glue: &str) -> Outcome<String> {
    let files = fs::read_dir(chunks).map_err(|error| format!("{}: {error}", chunks.display()))?;
    let mut paths: Vec<_> = files.flatten().map(|file| file.path()).collect();
    paths.sort();
    let index = String::from_utf8_lossy(&read(&place.root.join("index.html"))?).into_owned();
    let parameters: Vec<&str> = wasm_opt_parameters(&index)?.split(' ').collect();
    let loader = String::from_utf8_lossy(&read(&chunks.join(LOADER))?).into_owned();
    let mut glue = glue.to_owned();
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_chunk = file.ends_with(".wasm") && file != [NAME, ".wasm"].concat();
        if !is_chunk {
            continue;
        }
        let small = path.with_extension("small");
        let mut wasm_opt = Command::new(tools::BINARYEN.need(place)?);
        sh::run(wasm_opt.arg(&path).args(&parameters).arg("-o").arg(&small))?;
        let bytes = read(&small)?;
        let name = named(&name_by_use(&file, &loader), &bytes);
        write(&dist.join(&name), &bytes)?;
        let before = format!("fetch(new URL(\"./{file}\", import.meta.url))");
        // The glue is imported from memory, so it has no address of its own.
        let after = format!(
            "fetch(new URL(\"./{name}\", document.baseURI), {{integrity: \"{}\"}})",
            integrity(&bytes)
        );
        if !glue.contains(&before) {
            return Err(format!("The script that loads the chunks does not name {file}."));
        }
        glue = glue.replace(&before, &after);
    }
    Ok(glue)
}

/// The name of a chunk by the parts of the app that need it: `reader.wasm`, or `details-reader.wasm` for code that two of
/// them share. The loader says it in a comment above each shared chunk.
fn name_by_use(file: &str, loader: &str) -> String {
    let declared = ["const __", file.trim_end_matches(".wasm"), " ="].concat();
    let (before, _) = loader.split_once(&declared).unwrap_or_default();
    let comment = before.trim_end().rsplit_once("/* ").map(|(_, comment)| comment);
    match comment.and_then(|comment| comment.strip_suffix(" */")) {
        Some(users) => [&users.replace(", ", "-"), ".wasm"].concat(),
        None => file.replacen("split_", "", 1),
    }
}

/// The parameters of wasm-opt in this page. The chunks are made small with the same.
fn wasm_opt_parameters(index: &str) -> Outcome<&str> {
    let (_, rest) = index.split_once(PARAMETERS).ok_or("index.html has no parameters for wasm-opt.")?;
    Ok(rest.split('"').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameters_of_wasm_opt_are_those_of_the_page() {
        let page = "<link data-wasm-opt=\"z\" data-wasm-opt-params=\"-Oz --strip-debug\">";
        assert_eq!(wasm_opt_parameters(page), Ok("-Oz --strip-debug"));
        assert!(wasm_opt_parameters("<link>").is_err());
    }

    #[test]
    fn a_chunk_is_named_by_the_parts_that_need_it() {
        let loader = "/* details, reader */\nconst __chunk_5 = makeLoad();\nexport const __wasm_split_load_reader = 1;";
        assert_eq!(name_by_use("chunk_5.wasm", loader), "details-reader.wasm");
        assert_eq!(name_by_use("split_reader.wasm", loader), "reader.wasm");
    }

    #[test]
    fn a_module_is_named_once_in_the_glue() {
        let glue = "return {\n  \"./a.js\": a,\n  \"./b.js\": b,\n  \"./b.js\": b\n};\n";
        assert_eq!(each_module_once(glue), "return {\n  \"./a.js\": a,\n  \"./b.js\": b,\n};\n");
    }
}
