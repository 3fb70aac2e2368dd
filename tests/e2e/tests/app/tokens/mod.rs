//! The tokens: kept until they are saved, masked after a while, and explained.

mod details;
mod idle;
mod leaving;
mod remind_me;
mod save;
mod test_token;
