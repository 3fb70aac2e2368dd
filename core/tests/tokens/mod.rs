//! Tests of the facts known about tokens.

mod asked_scopes;
mod holdings;
mod paste_outcome;
mod pasted_response;
mod reminder;
mod saved_beside;
pub(crate) mod saved_tokens;
mod token_info;
