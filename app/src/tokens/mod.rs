//! The screen of the tokens.

pub mod tokens_screen;
