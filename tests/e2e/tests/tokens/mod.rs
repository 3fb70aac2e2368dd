//! Tests the tokens: the page asks before tokens that are not saved are lost, masks tokens after a time without input,
//! explains them, and opens saved tokens again.

mod bare_token;
mod call_as_command;
mod claims;
mod details;
mod gone_after_reload;
mod idle;
mod lasting;
mod leaving;
pub(crate) mod made_up;
mod paste_beside;
mod remind_me;
mod save;
mod saved_text;
mod scopes;
mod share;
mod taking;
mod test_refused;
mod test_token;
mod warnings;
