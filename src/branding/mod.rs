//! The host's own words: the name, the colour, the picture and the links of `leg3.json`.
//!
//! The page does not wait for the file. It works without it if the file is missing, late or wrong.
//!
//! | file | what it holds |
//! |---|---|
//! | `host` | the usable parts of the file, and its faults |
//! | `load` | fetches the file, and applies it |
//! | `brand` | the name at the top of the page |
//! | `logo` | the picture beside it (a lazy part) |
//! | `host_part` | the place of a lazy part that only some hosts have |
//! | `help_row` | the link to the host's help about a failure code |
//! | `host_foot` | what the host adds to the foot (a lazy part) |
//! | `offers` | what the host offers, after the tokens were saved (a lazy part) |
//! | `about_file` | the list of errors in the file, shown to the host |

pub mod about_file;
pub mod brand;
pub mod help_row;
pub mod host;
pub mod host_foot;
pub mod host_part;
pub mod load;
pub mod logo;
pub mod offers;
