//! The exchange of a code: it arrives, is swapped, or cannot be swapped.

mod arrives;
mod code_entry;
mod denied;
pub(crate) mod exchange_fails;
mod form;
mod odd_answers;
mod outside_ways;
mod overdue;
mod paste_answer;
mod probe_fails;
mod refusals;
mod risky;
mod succeeds;
pub(crate) mod too_old;
