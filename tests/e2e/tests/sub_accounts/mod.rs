//! Tests an agency's sub-accounts: one is picked, or several get tokens.

mod by_id;
mod ended;
mod keyboard;
mod large;
mod leaving;
pub(crate) mod picker;
pub(crate) mod several;
mod spreadsheet;
