//! The host's branding in `leg3.json`. It consists of the name, the colour, the picture, the links, the offers, and the
//! default options of the exchange request.
//!
//! The page does not wait for the file. If the file is missing, late or wrong, the page works without it.
//!
//! | file | content |
//! |---|---|
//! | `host` | the usable parts of the file, and its errors |
//! | `load` | fetches the file, and applies it |
//! | `brand` | the name and the picture at the top of the page |
//! | `logo` | the picture beside the name (a lazy part) |
//! | `host_part` | a container for a lazy part that only some hosts need |
//! | `help_row` | the link to the host's help about a failure code |
//! | `host_foot` | the host's part of the footer (a lazy part) |
//! | `offers` | the host's offers, shown after the user has saved the tokens (a lazy part) |
//! | `about_file` | the list of errors in the file, for the person who hosts this page |

pub mod about_file;
pub mod brand;
pub mod help_row;
pub mod host;
pub mod host_foot;
pub mod host_part;
pub mod load;
pub mod logo;
pub mod offers;
