//! A report for whoever helps. It is built from values that cannot be secrets, so there is nothing to leave out.

use crate::grant::failure::Failure;
use crate::ledger::{Outcome, Said};
use alloc::string::{String, ToString};

/// What a report is made of.
pub struct Report<'a> {
    /// What went wrong.
    pub failure: Failure,
    /// The status of the answer, where one came.
    pub status: Option<u16>,
    /// What HighLevel's support asks for.
    pub trace_id: Option<&'a str>,
    /// Who was contacted.
    pub said: &'a [Said],
    /// The browser's name for itself.
    pub browser: &'a str,
}

impl Report<'_> {
    /// The report as plain text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = ["Leg 3 ", env!("CARGO_PKG_VERSION"), "\nfailure: ", self.failure.code()].concat();
        out.push_str(
            &["\nstatus: ", &self.status.map_or_else(|| "none".into(), |status| status.to_string())].concat(),
        );
        // A trace id is letters, digits and dashes; anything else in it is not one.
        let plain =
            |id: &&str| id.len() <= 64 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        out.push_str(&["\ntrace id: ", self.trace_id.filter(plain).unwrap_or("none")].concat());
        for row in self.said {
            let outcome = match row.outcome {
                Outcome::UnderWay => "under way".into(),
                Outcome::Status(status) => status.to_string(),
                Outcome::NoAnswer => "no readable answer".into(),
            };
            out.push_str(&["\nrequest: ", row.method, " ", &row.url, ": ", &outcome].concat());
        }
        out.push_str(&["\nbrowser: ", self.browser, "\n"].concat());
        out
    }
}
