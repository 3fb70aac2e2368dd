//! Tests that `docs/highlevel.md` and the dictionary contain the same texts.

use crate::support::file;
use leg3_core::dictionary::entry::{Entry, Meaning};
use leg3_core::dictionary::lookup::entries;
use std::collections::BTreeSet;

/// Returns the rows of the tables under the headings that begin with "Texts:". Each row has four cells: HighLevel's
/// text, the places where this text occurs, its meaning, and the level of confidence.
fn documented() -> BTreeSet<Vec<String>> {
    let page = file("../docs/highlevel.md");
    let tables = page.split("\n### Texts:").skip(1).map(|part| part.split("\n## ").next().unwrap());
    let rows = tables.flat_map(str::lines).filter(|line| line.starts_with("| `"));
    rows.map(cells).collect()
}

/// The cells of a table row, without backticks. Inside a cell, `\|` stands for a vertical bar.
fn cells(row: &str) -> Vec<String> {
    let row = row.trim_matches('|').replace("\\|", "\u{0}");
    row.split('|').map(|cell| cell.trim().trim_matches('`').replace('\u{0}', "|")).collect()
}

/// Returns the table rows that the document must contain for this entry of the dictionary.
fn rows(entry: &Entry) -> Vec<Vec<String>> {
    let words = |name: String| name.to_lowercase().replace("installpage", "install page");
    let row = |sense: &leg3_core::dictionary::entry::Sense| {
        let places: Vec<String> = sense.places.iter().map(|place| words(format!("{place:?}"))).collect();
        let meaning = match sense.meaning {
            Meaning::Token(error) => format!("{error:?}"),
            Meaning::Call(error) => format!("{error:?}"),
            Meaning::Page(error) => format!("{error:?}"),
            Meaning::Redirect(error) => format!("{error:?}"),
        };
        vec![entry.text.into(), places.join(", "), meaning, format!("{:?}", entry.confidence).to_lowercase()]
    };
    entry.senses.iter().map(row).collect()
}

#[test]
fn the_document_and_the_dictionary_contain_the_same_entries() {
    let known: BTreeSet<Vec<String>> = entries().flat_map(rows).collect();
    let documented = documented();
    assert!(documented.len() > 40, "the tables were not found");
    let missing: Vec<_> = documented.difference(&known).collect();
    assert!(missing.is_empty(), "only in the documents: {missing:#?}");
    let undocumented: Vec<_> = known.difference(&documented).collect();
    assert!(undocumented.is_empty(), "only in the dictionary: {undocumented:#?}");
}

#[test]
fn each_text_is_in_the_dictionary_once() {
    let texts: BTreeSet<String> = entries().map(|entry| entry.text.to_lowercase()).collect();
    assert_eq!(texts.len(), entries().count());
}
