//! What we hold, turned into text a person takes away. Pure.
//!
//! Every value enters a tool as data: the bodies here are form-encoded first, so that no quote, `$` or
//! control character of a stranger's code is left for a shell to find.

pub mod call;
pub mod dotenv;
pub mod fields;
pub mod guard;
pub mod make;
pub mod n8n;
pub mod postman;
pub mod powershell;
pub mod preview;
pub mod program;
mod prompt;
pub mod quote;
pub mod record;
pub mod refresh;
pub mod report;
pub mod shell;
pub mod steps;
pub mod taken;
pub mod template;
pub mod zapier;

use crate::grant::request::{Options, body, exchange_fields};
use alloc::string::String;

/// An exchange to be made outside the browser. The secret is asked for there; it is never part of the text.
pub struct Outside<'a> {
    /// The code, in full.
    pub code: &'a str,
    /// The client id; where it is empty, the command asks for it too.
    pub client_id: &'a str,
    /// What is sent along.
    pub options: &'a Options,
}

impl Outside<'_> {
    /// The form body without what the command asks for. ASCII, and safe inside any quotes.
    fn body(&self) -> String {
        body(&exchange_fields(self.code, self.client_id, "", self.options))
    }

    fn asks_for_id(&self) -> bool {
        self.client_id.is_empty()
    }
}

/// A file name that says whose tokens are inside: letters, digits, `-` and `_` of the id, nothing else of it.
#[must_use]
pub fn file_name(id: Option<&str>, ending: &str) -> String {
    let safe = |sign: &char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    let id: String = id.unwrap_or_default().chars().filter(safe).take(40).collect();
    let gap = if id.is_empty() { "" } else { "-" };
    ["tokens", gap, &id, ending].concat()
}
