//! What the page weighs, compressed by brotli, against the budgets of `docs/architecture.md`.

use super::NAME;
use super::content_names::without_hash;
use crate::files::{files, read};
use crate::{Outcome, say};
use std::fmt::Write as _;
use std::path::Path;

/// The most that has to be loaded before the app runs: `index.html`, the glue and the main part. In bytes.
const CRITICAL_PATH: usize = 183_000;

/// The most that has to be loaded before the tokens are on the screen: the reader, too, which reads what is put into the
/// fields. In bytes.
const UNTIL_THE_TOKENS: usize = 247_900;

/// The most that a visit fetches in total. In bytes.
const WHOLE_VISIT: usize = 528_000;

/// The most that a visit fetches in pretend mode, or where the host has words of its own. In bytes.
const WITH_SELDOM_PARTS: usize = WHOLE_VISIT + 30_000;

/// True for what an ordinary visit does not fetch: the parts for pretend mode and for the host's words, the script for other
/// pages, and the page for a wrong address.
fn is_seldom(file: &str) -> bool {
    file.starts_with("seldom.") || ["embed.js", "404.html"].contains(&file)
}

/// The weight of a file.
struct Weight {
    /// Its name without the hash, the same from build to build.
    name: String,
    raw: usize,
    brotli: usize,
}

/// The table of every file. True with it if every budget is kept.
///
/// # Errors
///
/// When a file cannot be read.
pub(super) fn table(dist: &Path) -> Outcome<(String, bool)> {
    let (mut at_once, mut for_fields, mut later, mut seldom) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for file in files(dist, dist)? {
        let weight = weigh(dist, &file.to_string_lossy().replace('\\', "/"))?;
        if is_at_once(&weight.name) {
            at_once.push(weight);
        } else if weight.name.contains("reader") {
            for_fields.push(weight);
        } else if is_seldom(&weight.name) {
            seldom.push(weight);
        } else {
            later.push(weight);
        }
    }
    let mut text = String::new();
    let critical = rows(&mut text, "critical path", &at_once, CRITICAL_PATH, 0);
    let until_tokens = rows(&mut text, "until the tokens", &for_fields, UNTIL_THE_TOKENS, critical);
    let whole = rows(&mut text, "whole visit", &later, WHOLE_VISIT, until_tokens);
    let with_seldom = rows(&mut text, "with seldom parts", &seldom, WITH_SELDOM_PARTS, whole);
    let is_kept = critical <= CRITICAL_PATH
        && until_tokens <= UNTIL_THE_TOKENS
        && whole <= WHOLE_VISIT
        && with_seldom <= WITH_SELDOM_PARTS;
    Ok((text, is_kept))
}

/// True for what has to be loaded before the app runs.
fn is_at_once(file: &str) -> bool {
    file == "index.html" || [".js", "_bg.wasm"].iter().any(|end| file == [NAME, end].concat())
}

fn weigh(dist: &Path, name: &str) -> Outcome<Weight> {
    let bytes = read(&dist.join(name))?;
    Ok(Weight { name: without_hash(name), raw: bytes.len(), brotli: brotli(&bytes)? })
}

fn brotli(bytes: &[u8]) -> Outcome<usize> {
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut small, &best).map_err(|error| format!("brotli: {error}"))?;
    Ok(small.len())
}

/// Writes a row for each file and one for their sum, to which `before` is added. Returns that sum.
fn rows(text: &mut String, name: &str, files: &[Weight], budget: usize, before: usize) -> usize {
    for file in files {
        let _ =
            writeln!(text, "{:<18} {:>9} {:>9}", file.name, say::number(file.raw), say::number(file.brotli));
    }
    let sum = before + files.iter().map(|file| file.brotli).sum::<usize>();
    let _ = writeln!(text, "{name:<18} {:>9} {:>9} of {}", "", say::number(sum), say::number(budget));
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes that cannot be compressed.
    fn noise(length: usize) -> Vec<u8> {
        let mut state = 1u32;
        let bytes = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        bytes.take(length).collect()
    }

    fn is_kept(folder: &Path) -> bool {
        table(folder).is_ok_and(|(_, is_kept)| is_kept)
    }

    #[test]
    fn a_budget_that_is_exceeded_is_an_error() {
        let folder = std::env::temp_dir().join(format!("leg3-budget-{}", std::process::id()));
        let write = |name: &str, bytes: &[u8]| std::fs::write(folder.join(name), bytes);
        assert!(std::fs::create_dir_all(&folder).is_ok());
        assert!(write("index.html", b"small").is_ok());
        assert!(is_kept(&folder));
        assert!(write("details-0123456789abcdef.wasm", &noise(UNTIL_THE_TOKENS)).is_ok());
        assert!(is_kept(&folder), "what comes later is not on the critical path");
        assert!(write("leg3-0123456789abcdef_bg.wasm", &noise(CRITICAL_PATH)).is_ok());
        assert!(!is_kept(&folder), "the critical path is too heavy");
        assert!(std::fs::remove_file(folder.join("leg3-0123456789abcdef_bg.wasm")).is_ok());
        assert!(write("reader-0123456789abcdef.wasm", &noise(UNTIL_THE_TOKENS)).is_ok());
        assert!(!is_kept(&folder), "too much is loaded until the tokens");
        assert!(write("reader-0123456789abcdef.wasm", b"small").is_ok());
        assert!(write("outside-0123456789abcdef.wasm", &noise(WHOLE_VISIT - UNTIL_THE_TOKENS)).is_ok());
        assert!(!is_kept(&folder), "the whole visit is too heavy");
        assert!(
            write("outside-0123456789abcdef.wasm", &noise(WHOLE_VISIT - UNTIL_THE_TOKENS - 10_000)).is_ok()
        );
        assert!(write("seldom-0123456789abcdef.wasm", &noise(30_000)).is_ok());
        assert!(is_kept(&folder), "an ordinary visit does not fetch the seldom parts");
        assert!(write("seldom-0123456789abcdef.wasm", &noise(50_000)).is_ok());
        assert!(!is_kept(&folder), "the seldom parts are too heavy");
        assert!(std::fs::remove_dir_all(&folder).is_ok());
    }
}
