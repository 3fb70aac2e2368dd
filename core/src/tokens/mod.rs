//! What is known about received tokens: their fields, whose they are, when they expire, and what is wrong with them.
//!
//! The facts come from two sources: the successful token response (RFC 6749 §5.1, with HighLevel's own fields), and
//! the claims inside the tokens, which are JWTs (RFC 7519). The claims are not verified. Where both sources have a
//! fact, each field's documentation says which one wins.
//!
//! What does not live here: reading the HTTP response (`oauth::response`), decoding a JWT (`oauth::jwt`), testing a
//! token with a call (`api::token_test`), and sentences for the user (`messages::tokens`). Only `token_response::Tokens`
//! and `saved_tokens` hold secrets; all other types here are safe to show.
//!
//! | file | what it holds |
//! |---|---|
//! | `token_response` | the tokens and the fields of a successful token response |
//! | `summary` | account, scopes and expiry of a token pair, without the tokens |
//! | `token_info` | the summary, plus what a call needs and the clock difference |
//! | `subject` | whose tokens the page is about |
//! | `pasted_response` | compares a pasted token response with the tokens already held |
//! | `paste_outcome` | what is done with tokens that were pasted beside them |
//! | `pasted_saved_text` | compares a pasted saved text with the tokens already held |
//! | `asked_scopes` | compares the scopes that the install link asked for with the granted ones |
//! | `held_tokens` | what is held, and what leaving the page would lose |
//! | `file_name` | the names of the files that hold tokens |
//! | `reminder` | a calendar file for the end of a token |
//! | `next_token` | how the next token is obtained |
//! | `icalendar` | lines of a calendar file |
//! | `saved_tokens` | the text that *Save my tokens* saves: everything held, to be read again |
//! | `warnings` | what the user should know before HighLevel refuses the token |

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
