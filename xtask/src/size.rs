//! What a first visit downloads, against the budget, and the checks that go with a built page.

use crate::headers::EMBED;
use crate::weight::{Recorded, Weight, drawn, parse_record, verdict, without_hash};
use crate::{Outcome, page, place::Place, say, wasm};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// `cargo xtask size`: the table, and a line per check.
pub(crate) fn size(place: &Place, words: &[String]) -> Outcome {
    let record = match words {
        [] => false,
        [word] if word == "--record" => true,
        _ => return Err("`size` takes nothing, or --record.".to_owned()),
    };
    let dist = place.dist();
    let weights = first_visit(&dist)?;
    say::line(&drawn(&weights, &recorded(place)));
    say::line(&later(&dist)?);
    if record {
        let lines: String = weights.iter().map(|file| format!("{}\t{}\n", file.name, file.brotli)).collect();
        fs::write(record_file(place), lines)
            .map_err(|error| format!("The record cannot be written: {error}"))?;
        say::line("Recorded in xtask/sizes.tsv.");
    }
    let checks = [("the first visit fits the budget", verdict(&weights, &recorded(place)))];
    let checks = checks.into_iter().chain(page_checks(place, &dist)?);
    let passed: Vec<bool> = checks.map(|(name, result)| told(name, &result)).collect();
    let failed = passed.iter().filter(|passed| !**passed).count();
    say::line(&format!("size: {} passed, {failed} failed", passed.len() - failed));
    if failed == 0 { Ok(()) } else { Err("dist/ is not fit to ship; see above.".to_owned()) }
}

fn told(name: &str, result: &Outcome) -> bool {
    match result {
        Ok(()) => say::line(&format!("ok      {name}")),
        Err(why) => say::line(&format!("FAILED  {name}: {why}")),
    }
    result.is_ok()
}

/// Somebody else's page waits for it, before everything else there.
const MOST_OF_EMBED: usize = 2_048;

fn page_checks(place: &Place, dist: &Path) -> Outcome<[(&'static str, Outcome); 5]> {
    let html = index(dist)?;
    let broken =
        page::references(&html).iter().filter_map(|reference| page::broken(dist, reference)).collect();
    let policy =
        if page::policy_comes_first(&html) { vec![] } else { vec!["it is missing or too late".to_owned()] };
    let embed = weigh(dist, EMBED)?.raw;
    let heavy = if embed < MOST_OF_EMBED { vec![] } else { vec![format!("it has {}", say::number(embed))] };
    Ok([
        ("embed.js has less than 2,048 bytes, uncompressed", none(heavy)),
        ("no file tells a path of this machine", paths_hidden(place, dist)),
        ("no script or style stands in index.html itself", none(page::inline(&html))),
        ("the security policy comes before all it governs", none(policy)),
        ("what index.html names exists and has the named integrity", none(broken)),
    ])
}

/// No shipped file may tell a path of the machine that built it.
pub(crate) fn paths_hidden(place: &Place, dist: &Path) -> Outcome {
    let paths = wasm::telling_paths(place)?;
    let mut telling = Vec::new();
    for file in files(dist, dist)? {
        let bytes = fs::read(dist.join(&file)).map_err(|error| format!("{}: {error}", file.display()))?;
        telling.extend(
            page::told_paths(&bytes, &paths).iter().map(|path| format!("{} holds {path}", file.display())),
        );
    }
    none(telling)
}

fn none(problems: Vec<String>) -> Outcome {
    if problems.is_empty() { Ok(()) } else { Err(problems.join("; ")) }
}

/// The table alone.
pub(crate) fn table(dist: &Path, recorded: &Recorded) -> Outcome<String> {
    Ok(drawn(&first_visit(dist)?, recorded))
}

/// What was recorded last; nothing, if nothing was.
pub(crate) fn recorded(place: &Place) -> Recorded {
    parse_record(&fs::read_to_string(record_file(place)).unwrap_or_default())
}

fn record_file(place: &Place) -> PathBuf {
    place.root.join("xtask").join("sizes.tsv")
}

fn first_visit(dist: &Path) -> Outcome<Vec<Weight>> {
    let html = index(dist)?;
    let now = page::references(&html).into_iter().filter(|reference| reference.at_once);
    let names = now.map(|reference| reference.file);
    std::iter::once("index.html".to_owned()).chain(names).map(|name| weigh(dist, &name)).collect()
}

pub(crate) fn weigh(dist: &Path, name: &str) -> Outcome<Weight> {
    let bytes = fs::read(dist.join(name)).map_err(|error| format!("dist/{name}: {error}"))?;
    Ok(Weight { name: without_hash(name), raw: bytes.len(), brotli: brotli(&bytes)? })
}

fn brotli(bytes: &[u8]) -> Outcome<usize> {
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut small, &best).map_err(|error| format!("brotli: {error}"))?;
    Ok(small.len())
}

fn index(dist: &Path) -> Outcome<String> {
    fs::read_to_string(dist.join("index.html"))
        .map_err(|_| "There is no dist/ yet: `cargo xtask build`.".to_owned())
}

/// What is loaded once the page is usable, or only by some, with its weight.
fn later(dist: &Path) -> Outcome<String> {
    let at_once = first_visit(dist)?.into_iter().map(|file| file.name).collect::<Vec<_>>();
    let mut text = String::from("later:");
    for file in files(dist, dist)? {
        let weight = weigh(dist, &file.to_string_lossy().replace('\\', "/"))?;
        if !at_once.contains(&weight.name) {
            let _ = write!(text, " {} {}", weight.name, say::number(weight.brotli));
        }
    }
    Ok(text)
}

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
