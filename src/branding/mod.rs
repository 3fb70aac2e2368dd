//! The host's own words: the name, the colour, the picture and the links of `leg3.json`.
//!
//! The page waits for nothing of it. A file that is missing, late or wrong takes nothing away.
//!
//! | file | what it holds |
//! |---|---|
//! | `host` | what is usable of the file, and what is wrong with it |
//! | `load` | fetches the file, and puts it to use |
//! | `brand` | the name at the top of the page |
//! | `logo` | the picture beside it (a lazy part) |
//! | `host_part` | the place of a lazy part that only some hosts have |
//! | `help_row` | the link to the host's help about a failure code |
//! | `host_foot` | what the host adds to the foot (a lazy part) |
//! | `offers` | what the host offers, after the tokens were saved (a lazy part) |
//! | `about_file` | what is wrong with the file, for the host |

pub mod about_file;
pub mod brand;
pub mod help_row;
pub mod host;
pub mod host_foot;
pub mod host_part;
pub mod load;
pub mod logo;
pub mod offers;
