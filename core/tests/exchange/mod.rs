//! Tests of the exchange of an authorization code, with examples and with random sequences of events.

mod checks;
mod code_age;
mod code_screen;
mod failure_table;
mod failures;
mod invariants;
mod late_answers;
mod leaving;
mod main_path;
mod pasted_answer;
mod primary_action;
mod recheck;
mod simulation;
mod test_exchange;
