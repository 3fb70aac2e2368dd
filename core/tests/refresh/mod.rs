//! Tests of the refresh, with examples and with random sequences of events.

mod advice;
mod history;
mod invariants;
mod network;
mod outcomes;
mod primary_action;
mod renewed_pair;
mod resend_window;
mod simulation;
mod steps;
