//! Tests of the core, with one folder or file for each feature. For example, `cargo test -p leg3-core exchange::` runs
//! the tests of the exchange.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod api;
mod branding;
mod demo;
mod dictionary;
mod exchange;
mod install;
mod integrations;
mod messages;
mod oauth;
mod reader;
mod refresh;
mod report;
mod request_log;
mod source_files;
mod sub_accounts;
mod support;
mod tokens;
mod utc_time;
mod ways;
