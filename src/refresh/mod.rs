//! The refresh: a refresh token is exchanged for a new pair, from the tokens on the page or from a pasted text. All
//! of it is lazy.
//!
//! | file | what it holds |
//! |---|---|
//! | `refresh_tokens` | the row *Refresh the tokens* |
//! | `token_ended` | the screen for a token that ended |
//! | `refresh_form` | the form of both, and the steps while it is in progress |
//! | `refresh_source` | where the refresh token comes from, and what is sent with it |
//! | `refresh_box` | the field for a saved text or a refresh token |
//! | `box_field` | the value in that field, with the remark about it |
//! | `working` | the steps |
//! | `failure` | the actions after a failure: first the main one, then rows |
//! | `send_again` | *Send it again*, with the seconds that are left |
//! | `outside` | the same request outside the browser, and its answer pasted back |
//! | `old_pair` | the pair that was replaced |
//! | `refresh_report` | *Copy a report* |

pub mod box_field;
pub mod failure;
pub mod old_pair;
pub mod outside;
pub mod refresh_box;
pub mod refresh_form;
pub mod refresh_report;
pub mod refresh_source;
pub mod refresh_tokens;
pub mod send_again;
pub mod token_ended;
pub mod working;
