//! A report for whoever helps. It is built from values that cannot be secrets, so there is nothing to leave out.

use crate::hatch::Facts;
use alloc::string::String;

/// What a report is made of.
pub struct Report<'a> {
    /// What went wrong.
    pub facts: &'a Facts,
    /// Who was contacted, a line per request.
    pub contacted: &'a str,
    /// The browser's name for itself.
    pub browser: &'a str,
}

impl Report<'_> {
    /// The report as plain text.
    #[must_use]
    pub fn text(&self) -> String {
        let or_none = |text: &str| String::from(if text.is_empty() { "none" } else { text });
        // A trace id is letters, digits and dashes; anything else in it is not one.
        let plain =
            |id: &str| id.len() <= 64 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let trace_id = if plain(&self.facts.trace_id) { &self.facts.trace_id } else { "" };
        let mut out = ["Leg 3 ", env!("CARGO_PKG_VERSION"), "\nfailure: ", &self.facts.code].concat();
        out.push_str(&["\nstatus: ", &or_none(&self.facts.status)].concat());
        out.push_str(&["\ntrace id: ", &or_none(trace_id), "\n"].concat());
        for request in self.contacted.lines() {
            out.push_str(&["request: ", request, "\n"].concat());
        }
        out.push_str(&["browser: ", self.browser, "\n"].concat());
        out
    }
}
