//! What the files of a first visit weigh, and whether that is too much. No files are read here.

use crate::{Outcome, say};
use std::fmt::Write as _;

/// The most a first visit may download, in bytes compressed by brotli. Where they go stands in `docs/architecture.md`.
const BUDGET: usize = 109_000;

/// One file of the first visit.
pub(crate) struct Weight {
    /// Its name without the hash, the same from build to build.
    pub(crate) name: String,
    pub(crate) raw: usize,
    pub(crate) brotli: usize,
}

/// What each file weighed when it was last recorded.
pub(crate) type Recorded = Vec<(String, usize)>;

/// Reads `name<tab>bytes` lines; others are passed over.
pub(crate) fn parse_record(text: &str) -> Recorded {
    let pair = |line: &str| {
        line.split_once('\t').and_then(|(name, size)| Some((name.to_owned(), size.parse().ok()?)))
    };
    text.lines().filter_map(pair).collect()
}

/// `leg3-908f0813d4310710_bg.wasm` is `leg3_bg.wasm`.
pub(crate) fn without_hash(name: &str) -> String {
    let Some((start, rest)) = name.rsplit_once('-') else { return name.to_owned() };
    let hash = rest.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(rest.len());
    if (12..=16).contains(&hash) { format!("{start}{}", &rest[hash..]) } else { name.to_owned() }
}

/// The table, with what changed since the record.
pub(crate) fn drawn(weights: &[Weight], recorded: &Recorded) -> String {
    let sum: usize = weights.iter().map(|file| file.brotli).sum();
    let mut text =
        format!("{:<18} {:>9} {:>9} {:>6} {:>9}\n", "first visit", "raw", "brotli", "share", "change");
    for file in weights {
        let (raw, small) = (say::number(file.raw), say::number(file.brotli));
        let share = format!("{} %", (file.brotli * 100 + sum / 2) / sum.max(1));
        let change = growth(file, recorded).map_or("new".to_owned(), |bytes| format!("{bytes:+}"));
        let _ = writeln!(text, "{:<18} {raw:>9} {small:>9} {share:>6} {change:>9}", file.name);
    }
    let raw: usize = weights.iter().map(|file| file.raw).sum();
    let left =
        if sum > BUDGET { say::number(sum - BUDGET) + " over" } else { say::number(BUDGET - sum) + " left" };
    let _ = write!(text, "{:<18} {:>9} {:>9}", "sum", say::number(raw), say::number(sum));
    let _ = write!(text, "  of {}: {left}", say::number(BUDGET));
    text
}

/// Bytes gained since the record; nothing to compare with is `None`.
fn growth(file: &Weight, recorded: &Recorded) -> Option<i64> {
    let (_, before) = recorded.iter().find(|(name, _)| *name == file.name)?;
    Some(i64::try_from(file.brotli).unwrap_or(i64::MAX) - i64::try_from(*before).unwrap_or(i64::MAX))
}

/// Within the budget, or by how much not, and through which file.
pub(crate) fn verdict(weights: &[Weight], recorded: &Recorded) -> Outcome {
    let sum: usize = weights.iter().map(|file| file.brotli).sum();
    if sum <= BUDGET {
        return Ok(());
    }
    let grown =
        |file: &&Weight| growth(file, recorded).unwrap_or_else(|| i64::try_from(file.brotli).unwrap_or(0));
    let culprit = weights.iter().max_by_key(grown).filter(|file| grown(file) > 0);
    let because = culprit.map_or_else(String::new, |file| {
        format!(
            "; {} grew most since the record, by {} bytes",
            file.name,
            say::number(grown(&file).unsigned_abs() as usize)
        )
    });
    Err(format!("{} bytes, {} over the budget{because}", say::number(sum), say::number(sum - BUDGET)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighing(name: &str, brotli: usize) -> Weight {
        Weight { name: name.to_owned(), raw: brotli * 3, brotli }
    }

    #[test]
    fn the_budget_itself_still_fits() {
        assert_eq!(verdict(&[weighing("a", BUDGET - 1), weighing("b", 1)], &vec![]), Ok(()));
    }

    #[test]
    fn one_byte_more_fails_and_names_the_file_that_grew() {
        let now = [weighing("index.html", 3_000), weighing("leg3_bg.wasm", BUDGET - 2_999)];
        let before = parse_record(&format!("index.html\t2990\nleg3_bg.wasm\t{}\n", BUDGET - 5_000));
        let why = verdict(&now, &before).unwrap_err();
        let sum = say::number(BUDGET + 1);
        let grew = "leg3_bg.wasm grew most since the record, by 2,001 bytes";
        assert_eq!(why, format!("{sum} bytes, 1 over the budget; {grew}"));
    }

    #[test]
    fn a_file_nobody_recorded_counts_with_all_its_bytes() {
        let now = [weighing("leg3_bg.wasm", BUDGET - 4_000), weighing("huge.css", 9_000)];
        let before = parse_record(&format!("leg3_bg.wasm\t{}\n", BUDGET - 5_000));
        let why = verdict(&now, &before).unwrap_err();
        assert!(why.contains("huge.css grew most"), "{why}");
    }

    #[test]
    fn a_name_loses_its_hash_and_nothing_else() {
        assert_eq!(without_hash("leg3-908f0813d4310710_bg.wasm"), "leg3_bg.wasm");
        assert_eq!(without_hash("boot-8386ae69b4d93ae0.js"), "boot.js");
        assert_eq!(without_hash("deep-dead.js"), "deep-dead.js");
        assert_eq!(without_hash("index.html"), "index.html");
    }

    #[test]
    fn the_table_says_what_is_left() {
        let text = drawn(&[weighing("a", 1_000)], &parse_record("a\t900\n"));
        assert!(
            text.contains("+100") && text.ends_with(&format!("{} left", say::number(BUDGET - 1_000))),
            "{text}"
        );
    }
}
