//! Tests the exchange of an authorization code for tokens.

mod access_denied;
mod code_entry;
pub(crate) mod countdown;
pub(crate) mod exchange_fails;
pub(crate) mod extreme_answers;
mod form;
pub(crate) mod hidden_answers;
pub(crate) mod late_answer;
mod not_a_code;
mod odd_answers;
mod odd_credentials;
mod other_device;
mod outside_ways;
mod paste_answer;
mod probe_fails;
mod refusals;
mod send_anyway;
mod silent_probe;
mod succeeds;
mod terminal;
mod too_old;
