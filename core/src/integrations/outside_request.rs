//! What we hold, turned into text a person takes away. Pure.
//!
//! Every value enters a tool as data: the bodies here are form-encoded first, so that no quote, `$` or
//! control character of a stranger's code is left for a shell to find.

#[path = "terminal/api_call.rs"]
pub mod call;
#[path = "dotenv.rs"]
pub mod dotenv;
#[path = "manual_steps.rs"]
pub mod fields;
#[path = "../report/redaction/known_secrets.rs"]
pub mod guard;
#[path = "make.rs"]
pub mod make;
#[path = "n8n.rs"]
pub mod n8n;
#[path = "postman/collection.rs"]
pub mod postman;
#[path = "terminal/exchange_powershell.rs"]
pub mod powershell;
#[path = "request_preview.rs"]
pub mod preview;
#[path = "programs.rs"]
pub mod program;
#[path = "terminal/prompt.rs"]
mod prompt;
#[path = "quote.rs"]
pub mod quote;
#[path = "tool_record.rs"]
pub mod record;
#[path = "terminal/refresh.rs"]
pub mod refresh;
#[path = "../report/writer.rs"]
pub mod report;
#[path = "terminal/exchange_shell.rs"]
pub mod shell;
#[path = "request_fields.rs"]
pub mod steps;
#[path = "context.rs"]
pub mod taken;
#[path = "template.rs"]
pub mod template;
#[path = "zapier.rs"]
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
