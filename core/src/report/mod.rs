//! The support report: a plain-text summary of one failure. The user can send the report to a person who helps.
//!
//! The report names the failure, describes the failed request, the response and the browser, and lists the requests of
//! the page. The report contains IDs that are not secret, because the person who helps needs them. It never contains an
//! authorization code, a client secret or a token: the check in [`redaction`] examines every part of the report. If the
//! check finds a secret in a text that this page itself wrote, no report is made.
//!
//! This folder defines the data in a report, lays out the text, and detects secrets in it. What does not live here: the
//! sentences about the report ([`crate::messages::report`]), the request preview ([`crate::integrations`]), the request
//! log itself ([`crate::request_log`]), and copying the report to the clipboard.
//!
//! - [`failure_facts`]: failure code, HTTP status and trace ID
//! - [`untrusted_text`]: indents, shortens or leaves out text that this page did not write
//! - [`redaction`]: finds secrets in text, even if they are encoded
//! - [`requests`]: the list of requests, each with its age and duration
//! - [`writer`]: writes the report, part by part

pub mod failure_facts;
pub mod redaction;
pub mod requests;
pub mod untrusted_text;
pub mod writer;
