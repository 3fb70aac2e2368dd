//! `cargo xtask prove n8n`: what the page gives to n8n, run by n8n itself.

use crate::tools::{self, N8N};
use crate::{Outcome, place::Place, sh};
use std::path::Path;

/// Runs the tests that need n8n, one after the other.
pub(super) fn n8n(place: &Place, ground: &Path) -> Outcome {
    let n8n = N8N.need(place)?;
    let mut cargo = sh::cargo(&place.root);
    cargo.args(["test", "--package", "e2e", "--test", "outside", "--"]);
    cargo.args(["--ignored", "--nocapture", "--test-threads=1", "n8n::"]);
    // With the Node.js that came with it, if any.
    cargo
        .env("LEG3_N8N", n8n)
        .env("PATH", sh::path_with(&tools::folders(place, &[&N8N])?)?)
        .env("TMPDIR", ground);
    sh::run(&mut cargo)
}
