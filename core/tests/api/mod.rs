//! Tests of API calls with a token.

mod calls;
mod token_test;
