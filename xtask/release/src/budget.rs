//! Compares the size of the page, compressed with brotli, with the budgets in `docs/architecture.md`.

use crate::content_names::without_hash;
use anyhow::Result;
use fs_err as fs;
use std::fmt::Write as _;
use std::path::Path;
use xtask::project::{NAME, files};
use xtask::say;

/// The budgets in bytes, in the order in which a browser fetches the files. Each budget includes the previous ones.
pub const BUDGETS: [(&str, usize); 4] = [
    // Before the app runs: `index.html`, the app's JavaScript (the glue) and the main part.
    ("critical path", 184_000),
    // Before the tokens are on the screen. This budget adds the reader, which reads the texts that the user enters.
    ("until the tokens", 249_700),
    ("whole visit", 534_500),
    // Adds the files that an ordinary visit does not fetch: the part for pretend mode and for a host's own words, and
    // two files that `budget_of` names.
    ("with seldom parts", 561_500),
];

/// Returns the index of the first budget that includes this file. `file` is the name without its hash.
fn budget_of(file: &str) -> usize {
    let is_program = [".js", "_bg.wasm"].iter().any(|end| file == [NAME, end].concat());
    if file == "index.html" || is_program {
        0
    } else if file.contains("reader") {
        1
    } else if file.starts_with("seldom.") || ["embed.js", "404.html"].contains(&file) {
        // An ordinary visit fetches none of these files. `seldom` is for pretend mode and the host's words, `embed.js`
        // for pages that embed this page, and `404.html` for wrong addresses.
        3
    } else {
        2
    }
}

/// Returns a table of all files, and true if every budget is kept. Fails if a file cannot be read.
pub fn table(dist: &Path) -> Result<(String, bool)> {
    let mut rows = BUDGETS.map(|_| String::new());
    writeln!(rows[0], "{:<18} {:>9} {:>9}", "file", "bytes", "brotli")?;
    let mut sums = BUDGETS.map(|_| 0);
    for file in files(dist)? {
        let bytes = fs::read(dist.join(&file))?;
        let (name, small) = (without_hash(&file), brotli(&bytes)?);
        let first = budget_of(&name);
        let (raw, compressed) = (say::number(bytes.len()), say::number(small));
        writeln!(rows[first], "{name:<18} {raw:>9} {compressed:>9}")?;
        sums[first..].iter_mut().for_each(|sum| *sum += small);
    }
    for ((row, sum), (name, budget)) in rows.iter_mut().zip(sums).zip(BUDGETS) {
        writeln!(row, "{name:<18} {:>9} {:>9} of {}", "", say::number(sum), say::number(budget))?;
    }
    let is_kept = sums.iter().zip(BUDGETS).all(|(sum, (_, budget))| *sum <= budget);
    Ok((rows.concat(), is_kept))
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut small, &best)?;
    Ok(small.len())
}
