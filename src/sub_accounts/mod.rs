//! Picks a sub-account of an agency, or gets tokens for several sub-accounts.
//!
//! | file | content |
//! |---|---|
//! | `agency_screen` | the screen after an agency's tokens arrived |
//! | `picker` | picks a sub-account (a lazy part) |
//! | `account_list` | the listed sub-accounts with their search |
//! | `held` | the sub-accounts that are known without the list |
//! | `use_button` | *Use this*: gets the token of one sub-account, and shows that sub-account |
//! | `outside` | the ways to request a sub-account's token outside the browser (a lazy part) |
//! | `by_id` | the field for the location ID of a sub-account |
//! | `several` | the choice of several sub-accounts, and the progress of the requests for their tokens |
//! | `export` | downloads one file with all tokens of several sub-accounts |

pub mod account_list;
pub mod agency_screen;
pub mod by_id;
pub mod export;
pub mod held;
pub mod outside;
pub mod picker;
pub mod several;
pub mod use_button;
