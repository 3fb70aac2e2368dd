//! *Copy a report*: a few lines for whoever helps.

use crate::news::ask;
use leg3::browser::dom;
use leg3::hatch::{CONTACTED, FAILURE, Facts};
use leg3::recipe::report::Report;

/// The report, where there is a failure to report.
pub(crate) fn text() -> Option<String> {
    Some(of(&Facts::read(&ask(FAILURE)?)))
}

/// A report of this failure.
pub(crate) fn of(facts: &Facts) -> String {
    let contacted = ask(CONTACTED).unwrap_or_default();
    Report { facts, contacted: &contacted, browser: &dom::user_agent() }.text()
}
