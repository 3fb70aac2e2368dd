//! The exchange of a code: it arrives, is swapped, or cannot be swapped.

mod arrives;
mod code_entry;
mod exchange_fails;
mod form;
mod outside_ways;
mod overdue;
mod paste_answer;
mod probe_fails;
mod refusals;
mod risky;
mod succeeds;
mod too_old;
