//! Tests of API calls with a token.

mod calls;
pub(crate) mod reading;
mod token_test;
