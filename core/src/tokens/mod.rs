//! The facts about received tokens: their fields, their account, their expiry, and warnings about them.
//!
//! The facts come from two sources: the successful token response (RFC 6749 §5.1, with HighLevel's own fields), and the
//! claims inside the tokens, which are JWTs (RFC 7519). The claims are not verified. If both sources contain a fact,
//! the documentation of the field says which source is used.
//!
//! What does not live here: reading the HTTP response (`oauth::response`), decoding a JWT (`oauth::jwt`), testing a
//! token with an API call (`api::token_test`), and sentences for the user (`messages::tokens`). Only
//! `token_response::Tokens` and `saved_tokens` hold secrets. All other types in this folder are safe to show.
//!
//! | file | what it holds |
//! |---|---|
//! | `token_response` | the tokens and the fields of a successful token response |
//! | `summary` | account, scopes and expiry of a token pair, without the tokens |
//! | `token_info` | the summary, the facts for API calls, and how far this computer's clock is wrong |
//! | `subject` | the account whose tokens the page shows |
//! | `pasted_response` | compares a pasted token response with the tokens already held |
//! | `paste_outcome` | the handling of tokens that were pasted while the page holds other tokens |
//! | `pasted_saved_text` | compares a pasted saved text with the tokens already held |
//! | `asked_scopes` | compares the scopes that the install link asked for with the granted scopes |
//! | `held_tokens` | the tokens that the page holds, and what would be lost if the user left the page |
//! | `file_name` | the names of the files that hold tokens |
//! | `reminder` | a calendar file with the expiry of a token |
//! | `next_token` | the source of the next token, and the reasons why a reminder cannot be made |
//! | `icalendar` | writes the lines of a calendar file |
//! | `saved_tokens` | the text that *Save my tokens* saves: all held tokens, in a form that the page can read again |
//! | `warnings` | warnings about a token, for example that HighLevel is likely to refuse it |

pub mod asked_scopes;
pub mod file_name;
pub mod held_tokens;
mod icalendar;
pub mod next_token;
pub mod paste_outcome;
pub mod pasted_response;
pub mod pasted_saved_text;
pub mod reminder;
pub mod saved_tokens;
pub mod subject;
pub mod summary;
pub mod token_info;
pub mod token_response;
pub mod warnings;
