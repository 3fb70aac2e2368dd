//! Tests of the sentences of the page.

mod received_tokens;
mod sentences;
mod traps;
