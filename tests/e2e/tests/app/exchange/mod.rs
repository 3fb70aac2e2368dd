//! The exchange of a code: it arrives, is swapped, or cannot be swapped.

mod arrives;
mod exchange_fails;
mod hidden_answers;
mod odd_answers;
mod probe_fails;
mod succeeds;
