//! Tests an agency's sub-accounts: the person picks one sub-account, or gets tokens for several.

mod by_id;
mod ended;
mod keyboard;
mod large;
mod leaving;
pub(crate) mod picker;
pub(crate) mod several;
mod spreadsheet;
