//! Tests of the refresh: by example, and over random sequences of events.

mod advice;
mod invariants;
mod outcomes;
mod simulation;
