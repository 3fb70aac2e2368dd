//! Tests of the facts known about tokens.

mod pasted_response;
mod saved_tokens;
mod token_info;
