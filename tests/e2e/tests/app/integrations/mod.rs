//! The tokens in another tool.

mod keep_running;
pub(crate) mod try_today;
