//! Tests of the demo mode.

mod answers;
mod states;
