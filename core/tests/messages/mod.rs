//! Tests of the texts of the page.

mod received_tokens;
mod sentences;
mod traps;
