//! Tests of the facts known about tokens.

mod holdings;
mod pasted_response;
mod reminder;
pub(crate) mod saved_tokens;
mod token_info;
