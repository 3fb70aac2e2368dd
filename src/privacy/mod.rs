//! The addresses to which this page sends entered data, and how the user can check this.

pub mod check_list;
pub mod footer;
pub mod how_to_check;
