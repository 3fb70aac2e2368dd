//! Tests of the facts known about tokens.

mod pasted_response;
mod token_info;
