//! Sub-account tokens as a file: CSV (RFC 4180) for a spreadsheet, JSON for a program. Either holds live secrets.

use crate::grant::secret::Secret;
use alloc::string::String;

/// One sub-account's token, with what is needed to know it by.
pub struct Row<'a> {
    /// The sub-account's name, as a stranger wrote it.
    pub name: &'a str,
    /// Its id.
    pub location_id: &'a str,
    /// Its access token.
    pub access_token: &'a str,
    /// Its refresh token, where one came along.
    pub refresh_token: &'a str,
    /// When the access token ends, as ISO 8601 in UTC.
    pub ends: &'a str,
}

/// The columns, in HighLevel's words.
const COLUMNS: [&str; 5] = ["name", "locationId", "access_token", "refresh_token", "expires_at"];

impl Row<'_> {
    fn cells(&self) -> [&str; 5] {
        [self.name, self.location_id, self.access_token, self.refresh_token, self.ends]
    }
}

/// Opens in a spreadsheet as it is: UTF-8 with its mark, so that no letter is mistaken, and no cell is ever a formula.
#[must_use]
pub fn csv(rows: &[Row<'_>]) -> Secret {
    let mut out = String::from("\u{feff}");
    line(&mut out, COLUMNS);
    rows.iter().for_each(|row| line(&mut out, row.cells()));
    Secret::new(out)
}

fn line(out: &mut String, cells: [&str; 5]) {
    for (at, cell) in cells.into_iter().enumerate() {
        out.push_str(if at == 0 { "\"" } else { ",\"" });
        // A spreadsheet takes a cell for a formula by its first character, quoted or not; an apostrophe prevents it.
        if cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
            || cell.starts_with(['\t', '\r', '\n'])
        {
            out.push('\'');
        }
        for character in cell.chars() {
            out.push_str(if character == '"' { "\"" } else { "" });
            out.push(character);
        }
        out.push('"');
    }
    out.push_str("\r\n");
}

/// A list of objects with the same names as the columns.
#[must_use]
pub fn json(rows: &[Row<'_>]) -> Secret {
    let mut out = String::from("[");
    for (at, row) in rows.iter().enumerate() {
        out.push_str(if at == 0 { "\n  {" } else { ",\n  {" });
        let mut first = true;
        for (name, value) in COLUMNS.into_iter().zip(row.cells()).filter(|(_, value)| !value.is_empty()) {
            out.push_str(if first { "" } else { ", " });
            first = false;
            out.push_str(&[&quoted(name), ": ", &quoted(value)].concat());
        }
        out.push('}');
    }
    out.push_str("\n]\n");
    Secret::new(out)
}

/// As a JSON string. Writing text into memory cannot fail.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
