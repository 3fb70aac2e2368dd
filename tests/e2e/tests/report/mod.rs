//! Tests the report for a person who helps.

pub(crate) mod report_content;
mod report_without_secrets;
