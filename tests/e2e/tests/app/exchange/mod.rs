//! The exchange of a code: it arrives, is swapped, or cannot be swapped.

mod arrives;
mod exchange_fails;
mod probe_fails;
mod succeeds;
