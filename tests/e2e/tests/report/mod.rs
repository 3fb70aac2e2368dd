//! The report for whoever helps.

pub(crate) mod report_content;
mod report_without_secrets;
