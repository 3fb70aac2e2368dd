//! The harness tested with a page of its own: does it see what it claims to see?

mod console;
mod guard;
mod hands;
mod network;
mod page;

use e2e::{Size, Stage, play_at};

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixture");

/// A test on the fixture instead of the release folder.
fn play<F: AsyncFnOnce(&Stage)>(body: F) {
    play_at(FIXTURE, Size::LAPTOP, body);
}
