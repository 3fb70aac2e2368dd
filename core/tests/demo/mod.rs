//! Tests of the demo mode.

mod answers;
mod reports;
mod states;
