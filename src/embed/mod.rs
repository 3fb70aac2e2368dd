//! This page in a frame of another page. The other page is called the outer page.
//!
//! | file | content |
//! |---|---|
//! | `frame_line` | the line that replaces the brand |
//! | `tell_outer_page` | reports the user's progress to the outer page |

pub mod frame_line;
pub mod tell_outer_page;
