//! Tests of the refresh: by example, and over random sequences of events.

mod advice;
mod history;
mod invariants;
mod network;
mod outcomes;
mod primary_action;
mod resend_window;
mod simulation;
mod steps;
