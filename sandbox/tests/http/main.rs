//! Tests of the sandbox from outside, over real sockets.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should say so and stop")]

mod bearer;
mod client;
mod consent;
mod control;
mod cors;
mod faults;
mod form;
#[cfg(feature = "https")]
mod https;
mod program;
mod record;
mod refresh;
mod site;
mod stage;
mod stopping;
mod targets;
mod token;
