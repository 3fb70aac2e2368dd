//! Where this page sends what is entered, and how to check that.

pub mod check_list;
pub mod footer;
pub mod how_to_check;
