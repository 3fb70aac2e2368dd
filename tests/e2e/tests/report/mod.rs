//! Tests the report that a user gives to a person who helps.

pub(crate) mod report_content;
mod report_without_secrets;
