//! Tests of the commands, a file per thing they do, and of what documents, workflows and `index.html` say.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod boot_rules;
mod documents;
mod headers;
mod index_page;
mod run;
mod say;
mod scopes;
mod support;
mod tools;
mod workflows;
