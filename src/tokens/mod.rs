//! The screen of the tokens of one account.
//!
//! | file | what it holds |
//! |---|---|
//! | `tokens_screen` | the screen |
//! | `token_rows` | the tokens, copied or shown |
//! | `save_button` | *Save my tokens* |
//! | `test_token` | *Test the token* (a lazy part) |
//! | `remind_me` | *Remind me*: a calendar file (a lazy part) |
//! | `token_warnings` | the warnings that matter for the next step (a lazy part) |
//! | `token_details/` | whose they are, what they may do, what they say, the answer as it came (a lazy part) |
//! | `token_tasks` | the rows of what can be done with the tokens (a lazy part) |

pub mod remind_me;
pub mod save_button;
pub mod test_token;
pub mod token_details;
pub mod token_rows;
pub mod token_tasks;
pub mod token_warnings;
pub mod tokens_screen;
