//! Tests of pretend mode.

mod answers;
mod playback;
mod reports;
mod states;
