//! The last hand on a release: what Trunk has put together, made smaller without changing what it does.
//!
//! Every file gets a new name by its content, and `index.html` the new names with the integrity of each.

use crate::headers::EMBED;
use crate::page::{self, Reference};
use crate::shorten::shorten;
use crate::{Outcome, place::Place, sh, tools};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Finishes the folder in place.
pub(crate) fn finish(place: &Place, dist: &Path) -> Outcome {
    let esbuild = tools::ESBUILD.need(place)?;
    let index = dist.join("index.html");
    let mut html = String::from_utf8_lossy(&read(&index)?).into_owned();
    html = html.replace(r#"rel="preload""#, r#"rel="app""#);
    let files = page::references(&html);
    for file in files.iter().filter(|reference| reference.file.ends_with(".wasm")) {
        shorten_pair(dist, &file.file)?;
    }
    for reference in &files {
        let path = dist.join(&reference.file);
        if [".js", ".css"].iter().any(|kind| reference.file.ends_with(kind)) {
            minify(&esbuild, &path)?;
        }
        let bytes = read(&path)?;
        let name = named(&reference.file, &bytes);
        html = rewritten(&html, reference, &name, &page::integrity(&bytes));
        fs::rename(&path, dist.join(&name)).map_err(|error| format!("{name}: {error}"))?;
    }
    // Other pages name it, so it keeps its name.
    minify(&esbuild, &dist.join(EMBED))?;
    write(&index, with_commit(&html, &commit(place)).as_bytes())
}

/// What is built here, as git names it; with a `+` where something was changed since.
pub(crate) fn commit(place: &Place) -> String {
    let git = |words: &[&str]| sh::read(Command::new("git").arg("-C").arg(&place.root).args(words));
    let Ok(commit) = git(&["rev-parse", "--short=12", "HEAD"]) else { return "unknown".to_owned() };
    let clean =
        git(&["status", "--porcelain", "--untracked-files=no"]).is_ok_and(|changes| changes.is_empty());
    if clean { commit } else { commit + "+" }
}

fn with_commit(html: &str, commit: &str) -> String {
    let place = "<code id=\"commit\">";
    match html.split_once(place).and_then(|(before, rest)| Some((before, rest.split_once("</code>")?.1))) {
        Some((before, after)) => [before, place, commit, "</code>", after].concat(),
        None => html.to_owned(),
    }
}

/// The wasm, and the glue that wasm-bindgen has put beside it under the same name.
fn shorten_pair(dist: &Path, wasm_name: &str) -> Outcome {
    let (wasm, glue) = (dist.join(wasm_name), dist.join(wasm_name.replace("_bg.wasm", ".js")));
    let text = String::from_utf8_lossy(&read(&glue)?).into_owned();
    let (short_wasm, short_glue) = shorten(&read(&wasm)?, &text)?;
    write(&wasm, &short_wasm)?;
    write(&glue, short_glue.as_bytes())
}

pub(crate) fn minify(esbuild: &Path, file: &Path) -> Outcome {
    let mut command = Command::new(esbuild);
    command.arg(file).args(["--minify", "--charset=utf8", "--log-level=warning", "--allow-overwrite"]);
    let mut outfile = std::ffi::OsString::from("--outfile=");
    outfile.push(file);
    sh::run(command.arg(outfile))
}

/// `leg3-1f2e_bg.wasm` with the hash of its content instead of any it had.
pub(crate) fn named(file: &str, bytes: &[u8]) -> String {
    let hash: String = Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let plain = crate::weight::without_hash(file);
    let cut = plain.find("_bg.").or_else(|| plain.rfind('.')).unwrap_or(plain.len());
    format!("{}-{hash}{}", &plain[..cut], &plain[cut..])
}

/// `index.html` with the new name and integrity in place of the old.
fn rewritten(html: &str, old: &Reference, name: &str, integrity: &str) -> String {
    let html = match &old.integrity {
        Some(before) => html.replace(before, integrity),
        None => html.to_owned(),
    };
    let renamed = format!("./{name}\"");
    let named = html.replace(&format!("./{}\"", old.file), &renamed);
    match old.integrity {
        Some(_) => named,
        None => named.replace(&renamed, &format!("{renamed} integrity=\"{integrity}\"")),
    }
}

pub(crate) fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

pub(crate) fn write(path: &Path, bytes: &[u8]) -> Outcome {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_carries_the_hash_of_its_content_and_no_other() {
        // SHA-256 of "abc" begins with ba7816bf 8f01cfea (FIPS 180-4's examples).
        assert_eq!(named("leg3-908f0813d4310710_bg.wasm", b"abc"), "leg3-ba7816bf8f01cfea_bg.wasm");
        assert_eq!(named("bench.js", b"abc"), "bench-ba7816bf8f01cfea.js");
    }

    #[test]
    fn the_page_says_which_commit_it_is() {
        let html = r#"<p>Commit: <code id="commit">none</code></p>"#;
        assert_eq!(with_commit(html, "abc+"), r#"<p>Commit: <code id="commit">abc+</code></p>"#);
    }

    #[test]
    fn index_html_names_the_new_file_with_its_integrity() {
        let old = |integrity: Option<&str>| Reference {
            file: "a-1.js".to_owned(),
            integrity: integrity.map(str::to_owned),
            at_once: true,
        };
        let now = r#"<link href="./a-2.js" integrity="sha384-new">"#;
        let before = r#"<link href="./a-1.js" integrity="sha384-old">"#;
        assert_eq!(rewritten(before, &old(Some("sha384-old")), "a-2.js", "sha384-new"), now);
        assert_eq!(rewritten(r#"<link href="./a-1.js">"#, &old(None), "a-2.js", "sha384-new"), now);
    }
}
