//! Tests of the features that use the received tokens, such as saving, pasting and reminders.

mod asked_scopes;
mod file_name;
mod held_tokens;
mod paste_outcome;
mod pasted_response;
mod pasted_saved_text;
mod reminder;
pub(crate) mod saved_tokens;
mod token_info;
