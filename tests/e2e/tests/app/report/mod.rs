//! The report for whoever helps.

mod report_content;
mod report_without_secrets;
