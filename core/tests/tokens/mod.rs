//! Tests of the facts known about tokens.

mod holdings;
mod pasted_response;
mod reminder;
mod saved_tokens;
mod token_info;
