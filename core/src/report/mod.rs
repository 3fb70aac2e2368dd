//! The support report: a plain-text summary of one failure that a person can hand to whoever helps.
//!
//! The report names the failure and lists the request, the response, the contacted addresses and the browser. It
//! contains ids, because support needs them. It never contains a code, a client secret or a token: every part passes
//! the redaction check in [`redaction`] before it is written, and there is no report when a part written by this page
//! fails the check.
//!
//! Here: the data a report is made of, the layout of its text, and the detection of secrets in it.
//! Not here: the sentences about the report ([`crate::messages::report`]), the request preview
//! ([`crate::integrations`]), the request log itself ([`crate::request_log`]), and copying to the clipboard.
//!
//! - [`failure_facts`]: failure code, HTTP status and trace ID, and their form-encoded format
//! - [`untrusted_text`]: indents, shortens or leaves out text that others wrote
//! - [`redaction`]: finds secrets in text, also encoded ones
//! - [`requests`]: the list of requests, each with its age and duration
//! - [`writer`]: the report itself, put together part by part

pub mod failure_facts;
pub mod redaction;
pub mod requests;
pub mod untrusted_text;
pub mod writer;
