//! Tests of the export of tokens: no cell is a formula, and the values are read back unchanged, apart from the
//! apostrophe that prevents a formula.

use crate::support::with_cases;
use leg3_core::sub_accounts::export::{ExportRow, csv, json};
use proptest::prelude::any;
use proptest::test_runner::TestRunner;

fn row(name: &str) -> ExportRow<'_> {
    ExportRow {
        name,
        location_id: "loc1",
        access_token: "ey.a.b",
        refresh_token: "",
        ends: "2026-11-25T06:00:00Z",
    }
}

/// Reads the cells of a CSV file. This parser shares no program code with the export that it checks.
fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut rest = text.strip_prefix('\u{feff}').expect("find the byte order mark").chars().peekable();
    while let Some(next) = rest.next() {
        match next {
            '"' if quoted && rest.peek() == Some(&'"') => cell.extend(rest.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => line.push(core::mem::take(&mut cell)),
            '\n' if !quoted => {
                line.push(cell.trim_end_matches('\r').to_owned());
                cell.clear();
                lines.push(core::mem::take(&mut line));
            }
            other => cell.push(other),
        }
    }
    assert!(!quoted && line.is_empty(), "the file does not end with a complete line");
    lines
}

#[test]
fn the_columns_use_the_field_names_of_highlevel() {
    let names = ["name", "locationId", "access_token", "refresh_token", "expires_at"];
    assert_eq!(cells(csv(&[]).expose()), [names]);
}

#[test]
fn names_with_commas_quotes_and_newlines_stay_one_cell() {
    for name in ["Smith, Sons & Co", "The \"Best\" Plumber", "Two\nLines", "Tab\there", "🦊 Fox", "Þóra"]
    {
        let read = cells(csv(&[row(name)]).expose());
        assert_eq!(read[1], [name, "loc1", "ey.a.b", "", "2026-11-25T06:00:00Z"]);
    }
}

#[test]
fn a_cell_that_starts_like_a_formula_gets_a_leading_apostrophe() {
    for name in ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1", "\r=1", "\n=1"] {
        let read = cells(csv(&[row(name)]).expose());
        assert_eq!(read[1][0], ["'", name].concat());
    }
}

#[test]
fn any_name_reads_back_unchanged_from_csv_and_json() {
    let run = TestRunner::new(with_cases(500)).run(&any::<String>(), |name| {
        let read = cells(csv(&[row(&name)]).expose());
        let cell = read[1][0].strip_prefix('\'').filter(|_| !name.starts_with('\'')).unwrap_or(&read[1][0]);
        assert_eq!(cell, name);
        let list: serde_json::Value = serde_json::from_str(json(&[row(&name)]).expose()).expect("JSON");
        if name.is_empty() {
            assert!(list[0].get("name").is_none());
        } else {
            assert_eq!(list[0]["name"], name.as_str());
        }
        assert_eq!(list[0]["access_token"], "ey.a.b");
        assert!(list[0].get("refresh_token").is_none(), "the file has an empty member");
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}
