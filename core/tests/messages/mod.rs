//! Tests of the page's texts.

mod received_tokens;
mod sentences;
mod traps;
