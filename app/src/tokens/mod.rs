//! The tokens.
//!
//! | file | what it holds |
//! |---|---|
//! | `tokens_screen` | the screen: copied, shown, saved |
//! | `token_details` | whose they are, what they may do, the answer as it came (a lazy part) |

pub mod token_details;
pub mod tokens_screen;
