//! Tests of pretend mode.

mod answers;
mod playback;
mod states;
