//! Exchanges a refresh token for a new token pair. The refresh token is on the page, or in a pasted text. The whole
//! module is lazy.
//!
//! | file | content |
//! |---|---|
//! | `refresh_tokens` | the row *Refresh the tokens* |
//! | `token_ended` | the screen for an expired token |
//! | `refresh_form` | the form in `refresh_tokens` and `token_ended`, and the steps while the refresh is in progress |
//! | `refresh_source` | the source of the refresh token, and the values that are sent with it |
//! | `refresh_box` | the field for a saved text or a refresh token |
//! | `box_field` | the state of that field, with the remark about its value |
//! | `working` | the steps of a refresh in progress |
//! | `failure` | the primary action after a failure, and the rows below it |
//! | `send_again` | *Send it again*, with the remaining seconds |
//! | `outside` | the ways to send the refresh request outside the browser, and the field for its response |
//! | `old_pair` | the replaced pair, with buttons that copy its tokens |
//! | `refresh_report` | the button *Copy a report* |

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
