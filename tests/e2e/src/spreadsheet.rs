//! Checks the exported CSV file in LibreOffice. Only `cargo xtask prove spreadsheet` runs this check, because
//! LibreOffice is large.

use crate::fail::OrFail;
use sandbox::Sandbox;
use std::path::Path;
use std::process::Command;

/// Checks that LibreOffice shows `count` sub-accounts in the folder's `subaccounts.csv`, and that no cell is a formula.
/// A name that starts with `=` must have a `'` in front. Every other name must be unchanged. Each sub-account must have
/// two tokens and a time in UTC.
///
/// # Panics
///
/// If a check fails, or if LibreOffice cannot open the file.
pub fn assert_holds_all(folder: &Path, count: usize) {
    let sheet = opened(folder);
    assert!(!sheet.contains("table:formula"), "a cell is a formula");
    let rows = rows(&sheet);
    assert_eq!(rows[0], ["name", "locationId", "access_token", "refresh_token", "expires_at"]);
    assert_eq!(rows.len(), count + 1, "{rows:?}");
    for number in 1..=count {
        let (id, name) = (Sandbox::location_id(number), Sandbox::location_name(number));
        let row = rows.iter().find(|row| row[1] == id);
        assert!(row.is_some(), "{id} is missing");
        let row = row.map(Vec::as_slice).unwrap_or_default();
        let shown = if name.starts_with('=') { ["'", &name].concat() } else { name };
        assert_eq!(row[0], shown);
        assert!(row[2].starts_with("ey") && row[3].starts_with("ey"), "no tokens in {id}");
        assert!(row[4].ends_with('Z'), "{} is not a time in UTC", row[4]);
    }
}

/// Opens the folder's `subaccounts.csv` in LibreOffice, saves it as XML (Flat ODF), and returns the XML. The filter
/// options are the defaults of LibreOffice's dialog: a tab, comma or semicolon between cells, `"` around the text of a
/// cell, UTF-8.
fn opened(folder: &Path) -> String {
    let mut office = Command::new("soffice");
    office.arg(["-env:UserInstallation=file://", &folder.join("profile").to_string_lossy()].concat());
    office
        .args(["--headless", "--infilter=CSV:9/44/59,34,76", "--convert-to", "fods", "--outdir"])
        .arg(folder)
        .arg(folder.join("subaccounts.csv"));
    let status = office.status().or_fail("start LibreOffice");
    assert!(status.success(), "LibreOffice failed");
    std::fs::read_to_string(folder.join("subaccounts.fods")).or_fail("read what LibreOffice saved")
}

/// The texts of the cells, row by row, without empty rows and without rows that have fewer than five cells.
fn rows(sheet: &str) -> Vec<Vec<String>> {
    let parts = |text: &str, tag: &str| -> Vec<String> {
        text.split(&["<", tag].concat()).skip(1).map(str::to_owned).collect()
    };
    let cell = |cell: String| {
        let lines = parts(&cell, "text:p>").into_iter().map(|line| {
            let text = line.split("</text:p>").next().unwrap_or_default().replace("<text:s/>", " ");
            [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
                .into_iter()
                .fold(text, |text, (from, to)| text.replace(from, to))
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    let rows = parts(sheet, "table:table-row ").into_iter();
    let rows = rows.map(|row| parts(&row, "table:table-cell ").into_iter().map(cell).collect::<Vec<_>>());
    rows.filter(|row| row.len() >= 5 && row.iter().any(|cell| !cell.is_empty())).collect()
}
