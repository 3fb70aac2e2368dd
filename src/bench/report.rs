//! *Copy a report*: a few lines for whoever helps.

use crate::news::ask;
use leg3::browser::dom;
use leg3::hatch::{CONTACTED, FAILURE, Facts};
use leg3::recipe::report::Report;

/// The report, where there is a failure to report.
pub(crate) fn text() -> Option<String> {
    let facts = Facts::read(&ask(FAILURE)?);
    let contacted = ask(CONTACTED).unwrap_or_default();
    Some(Report { facts: &facts, contacted: &contacted, browser: &dom::user_agent() }.text())
}
