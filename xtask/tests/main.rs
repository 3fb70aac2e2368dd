//! Tests of the commands, one file per topic, and of the documents, the workflows and `index.html`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod boot_rules;
mod documents;
mod headers;
mod index_page;
mod prove;
mod run;
mod say;
mod scopes;
mod support;
mod tools;
mod workflows;
