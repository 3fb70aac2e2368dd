//! Tests of the facts that the page knows about tokens.

mod asked_scopes;
mod file_name;
mod held_tokens;
mod paste_outcome;
mod pasted_response;
mod pasted_saved_text;
mod reminder;
pub(crate) mod saved_tokens;
mod token_info;
