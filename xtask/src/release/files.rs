//! The files of a release: their names by content, their integrity, and the minifier.

use crate::{Outcome, place::Place, sh};
use base64::Engine;
use sha2::{Digest, Sha256, Sha384};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every file below the folder, in order, relative to `top`.
pub(crate) fn files(folder: &Path, top: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, top)?);
        } else if let Ok(relative) = path.strip_prefix(top) {
            found.push(relative.to_owned());
        }
    }
    found.sort();
    Ok(found)
}

/// What is built here, as git names it. With a `+` where something was changed since.
pub(crate) fn commit(place: &Place) -> String {
    let git = |words: &[&str]| sh::read(Command::new("git").arg("-C").arg(&place.root).args(words));
    let Ok(commit) = git(&["rev-parse", "--short=12", "HEAD"]) else { return "unknown".to_owned() };
    let is_clean =
        git(&["status", "--porcelain", "--untracked-files=no"]).is_ok_and(|changes| changes.is_empty());
    if is_clean { commit } else { commit + "+" }
}

/// Has esbuild make a file smaller, in its place.
pub(super) fn minify(esbuild: &Path, file: &Path) -> Outcome {
    let mut command = Command::new(esbuild);
    command.arg(file).args(["--minify", "--charset=utf8", "--log-level=warning", "--allow-overwrite"]);
    let mut outfile = OsString::from("--outfile=");
    outfile.push(file);
    sh::run(command.arg(outfile))
}

/// `leg3-1f2e_bg.wasm` with the hash of its content instead of any it had.
pub(super) fn named(file: &str, bytes: &[u8]) -> String {
    let hash: String = Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let plain = without_hash(file);
    let cut = plain.find("_bg.").or_else(|| plain.rfind('.')).unwrap_or(plain.len());
    format!("{}-{hash}{}", &plain[..cut], &plain[cut..])
}

/// `leg3-908f0813d4310710_bg.wasm` is `leg3_bg.wasm`.
pub(super) fn without_hash(name: &str) -> String {
    let Some((start, rest)) = name.rsplit_once('-') else { return name.to_owned() };
    let hash = rest.find(|sign: char| !sign.is_ascii_hexdigit()).unwrap_or(rest.len());
    if (12..=16).contains(&hash) { format!("{start}{}", &rest[hash..]) } else { name.to_owned() }
}

/// As a browser reads it in `integrity`.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(Sha384::digest(bytes)))
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
        assert_eq!(named("details.wasm", b"abc"), "details-ba7816bf8f01cfea.wasm");
    }

    #[test]
    fn a_name_loses_its_hash_and_nothing_else() {
        assert_eq!(without_hash("leg3-908f0813d4310710_bg.wasm"), "leg3_bg.wasm");
        assert_eq!(without_hash("details-reader-8386ae69b4d93ae0.wasm"), "details-reader.wasm");
        assert_eq!(without_hash("deep-dead.js"), "deep-dead.js");
        assert_eq!(without_hash("index.html"), "index.html");
    }

    #[test]
    fn integrity_is_the_sha384_of_the_bytes() {
        // The SHA-384 of "abc", from FIPS 180-4's examples.
        let right = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity(b"abc"), right);
    }
}
