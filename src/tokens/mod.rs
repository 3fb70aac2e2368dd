//! The screen that shows the tokens of one account.
//!
//! | file | content |
//! |---|---|
//! | `tokens_screen` | the screen |
//! | `token_rows` | the rows that copy or show the tokens |
//! | `save_button` | *Save my tokens* |
//! | `test_token` | *Test the token* (a lazy part) |
//! | `remind_me` | *Remind me*: a calendar file (a lazy part) |
//! | `token_warnings` | the warnings that matter for the next step (a lazy part) |
//! | `token_details/` | the account, the scopes, the claims, and the unchanged response (a lazy part) |
//! | `token_tasks` | the rows for the token test, the refresh, the old pair and the reminder (a lazy part) |

pub mod remind_me;
pub mod save_button;
pub mod test_token;
pub mod token_details;
pub mod token_rows;
pub mod token_tasks;
pub mod token_warnings;
pub mod tokens_screen;
