//! Tests of the release build and the package, one file per step.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod budget;
mod content_names;
mod hosts;
mod inline_parts;
mod origin;
mod package;
mod size;
mod split;
mod stale;
mod zipped;
