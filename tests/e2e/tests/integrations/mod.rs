//! Tests how the tokens are used in another tool.

mod by_hand;
mod files;
pub(crate) mod keep_running;
mod lines;
mod names;
mod programs;
mod running;
pub(crate) mod try_today;
