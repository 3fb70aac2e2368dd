//! This page inside another one.
//!
//! | file | what it holds |
//! |---|---|
//! | `frame_line` | the line that replaces the brand |
//! | `tell_outer_page` | tells the page around this one how far the user is |

pub mod frame_line;
pub mod tell_outer_page;
