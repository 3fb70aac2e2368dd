//! Tests the harness itself, with the page in `fixture`.

mod actions;
mod console;
mod guard;
mod network;
mod page;

use e2e::{Size, Stage, play_at};

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixture");

/// Runs a test with the fixture instead of the release folder.
fn play<F: AsyncFnOnce(&Stage)>(body: F) {
    play_at(FIXTURE, Size::LAPTOP, body);
}
