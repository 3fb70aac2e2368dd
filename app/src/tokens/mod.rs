//! The tokens.
//!
//! | file | what it holds |
//! |---|---|
//! | `tokens_screen` | the screen |
//! | `token_rows` | the tokens, copied or shown |
//! | `save_button` | *Save my tokens* |
//! | `token_tasks` | the rows of what can be done with the tokens (a lazy part) |
//! | `token_details` | whose they are, what they may do, the answer as it came (a lazy part) |

pub mod save_button;
pub mod token_details;
pub mod token_rows;
pub mod token_tasks;
pub mod tokens_screen;
