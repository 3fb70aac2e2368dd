//! Tests of the demo mode.

mod answers;
