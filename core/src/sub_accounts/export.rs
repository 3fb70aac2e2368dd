//! Exports the sub-account tokens as CSV (RFC 4180) for a spreadsheet program, or as JSON for any other program. Both
//! files contain the tokens.

use crate::oauth::secret::Secret;
use alloc::string::String;

/// One row of the export: a sub-account and its tokens.
pub struct ExportRow<'a> {
    /// The sub-account's name. Untrusted text.
    pub name: &'a str,
    /// The sub-account's location ID.
    pub location_id: &'a str,
    /// The sub-account's access token.
    pub access_token: &'a str,
    /// The sub-account's refresh token. Empty if there is none.
    pub refresh_token: &'a str,
    /// The time when the access token expires, as ISO 8601 in UTC. Empty if the time is unknown.
    pub ends: &'a str,
}

/// The column names. If HighLevel has a field for the values of a column, the column has the name of this field.
const COLUMNS: [&str; 5] = ["name", "locationId", "access_token", "refresh_token", "expires_at"];

impl ExportRow<'_> {
    fn cells(&self) -> [&str; 5] {
        [self.name, self.location_id, self.access_token, self.refresh_token, self.ends]
    }
}

/// The rows as CSV (RFC 4180), with a header line.
///
/// Spreadsheet programs can open the file directly. Because of the byte order mark, these programs read the file as
/// UTF-8. An apostrophe before a text that looks like a formula prevents the programs from evaluating the formula.
#[must_use]
pub fn csv(rows: &[ExportRow<'_>]) -> Secret {
    let mut out = String::from("\u{feff}");
    line(&mut out, COLUMNS);
    rows.iter().for_each(|row| line(&mut out, row.cells()));
    Secret::new(out)
}

/// Appends one CSV line. Every cell is quoted.
fn line(out: &mut String, cells: [&str; 5]) {
    for (at, cell) in cells.into_iter().enumerate() {
        out.push_str(if at == 0 { "\"" } else { ",\"" });
        // A spreadsheet program recognises a formula by the first character of a cell, even if the cell is quoted. An
        // apostrophe as the first character prevents this.
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

/// The rows as a JSON list of objects. The members have the names of the columns. A member whose value is empty is left
/// out.
#[must_use]
pub fn json(rows: &[ExportRow<'_>]) -> Secret {
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

/// The text as a JSON string. Writing a string into memory cannot fail, so the default value is never used.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
