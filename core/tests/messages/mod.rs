//! Tests of the sentences of the page.

mod sentences;
mod traps;
