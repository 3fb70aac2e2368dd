//! The exchange of a code: it arrives, is swapped, or cannot be swapped.

mod arrives;
mod code_entry;
pub(crate) mod countdown;
mod denied;
mod doubts;
pub(crate) mod exchange_fails;
mod extreme_answers;
mod form;
mod hidden_answers;
mod not_a_code;
mod odd_answers;
mod other_device;
mod outside_ways;
mod overdue;
mod paste_answer;
mod probe_fails;
mod refusals;
mod risky;
mod silent_probe;
mod succeeds;
mod terminal;
mod too_old;
