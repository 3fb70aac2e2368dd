//! Tests of the steps from a compiled program to the page as it ships and its package, a file per step.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod budget;
mod content_names;
mod hosts;
mod inline_parts;
mod origin;
mod package;
mod split;
mod stale;
mod zipped;
