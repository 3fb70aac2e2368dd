//! The authorization code grant of RFC 6749 as types, in the order the data travels.
//!
//! Pure: no browser, no clock, no randomness, no async. What is needed of them is passed in.

pub(crate) mod base64;
pub mod blob;
pub mod claims;
mod codes;
pub mod contents;
pub mod credentials;
pub mod failure;
pub mod flow;
pub mod form;
pub mod json;
pub mod passport;
pub mod probe;
pub mod redirect;
pub mod refresh;
pub mod refusal;
pub mod reply;
pub mod request;
pub mod secret;
pub mod step;
pub mod text;
pub mod tokens;
