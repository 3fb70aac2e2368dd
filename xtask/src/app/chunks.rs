//! The lazy chunks and the script that loads them.

use super::NAME;
use crate::finish::{named, read, write};
use crate::page::integrity;
use crate::{Outcome, place::Place, sh, tools};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Before the parameters with which Trunk makes the main part small, in `app/index.html`.
const PARAMETERS: &str = "data-wasm-opt-params=\"";

/// Makes one script of the glue and the script that loads the chunks, which import each other.
pub(super) fn bundle(place: &Place, glue: &Path, chunks: &Path) -> Outcome<String> {
    // The loader imports the glue by this name.
    let entry = chunks.join(NAME).with_extension("js");
    fs::copy(glue, &entry).map_err(|error| format!("{}: {error}", entry.display()))?;
    let bundled = chunks.join("bundled.js");
    let mut esbuild = Command::new(tools::ESBUILD.need(place)?);
    esbuild.arg(&entry).args(["--bundle", "--format=esm", "--charset=utf8", "--log-level=error"]);
    let mut outfile = std::ffi::OsString::from("--outfile=");
    outfile.push(&bundled);
    sh::run(esbuild.arg(outfile))?;
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
    let index = String::from_utf8_lossy(&read(&place.root.join("app/index.html"))?).into_owned();
    let parameters: Vec<&str> = wasm_opt_parameters(&index)?.split(' ').collect();
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
        let name = named(&file.replacen("split_", "", 1), &bytes);
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

/// The parameters of wasm-opt in this page. The chunks are made small with the same.
fn wasm_opt_parameters(index: &str) -> Outcome<&str> {
    let (_, rest) = index.split_once(PARAMETERS).ok_or("app/index.html has no parameters for wasm-opt.")?;
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
    fn a_module_is_named_once_in_the_glue() {
        let glue = "return {\n  \"./a.js\": a,\n  \"./b.js\": b,\n  \"./b.js\": b\n};\n";
        assert_eq!(each_module_once(glue), "return {\n  \"./a.js\": a,\n  \"./b.js\": b,\n};\n");
    }
}
