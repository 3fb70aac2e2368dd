//! Tests of the list of sub-accounts, the queue of their tokens, and the export.

mod export;
mod invariants;
mod list;
mod token_queue;
