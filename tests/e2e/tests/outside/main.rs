//! Tests the page's files and commands with the programs that they are for, such as n8n and Python, against the
//! sandbox.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod keep_alive;
mod n8n;
mod postman;
mod powershell;
mod tool;
mod try_today;
