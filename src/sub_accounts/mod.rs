//! An agency's sub-accounts: one is picked, or several get tokens.
//!
//! | file | what it holds |
//! |---|---|
//! | `agency_screen` | the screen after an agency's tokens came |
//! | `picker` | the list or the one that was ticked, and the ways around it: a lazy part |
//! | `account_list` | the listed sub-accounts with their search |
//! | `held` | the sub-accounts that are known where the list is not loaded |
//! | `use_button` | *Use this*: gets the token of one sub-account and goes on to it |
//! | `outside` | the request for its token, outside the browser: a lazy part |
//! | `by_id` | a sub-account by its location id |
//! | `several` | the choice of several, and how far their tokens are |
//! | `export` | all tokens of several sub-accounts, as one file |

pub mod account_list;
pub mod agency_screen;
pub mod by_id;
pub mod export;
pub mod held;
pub mod outside;
pub mod picker;
pub mod several;
pub mod use_button;
