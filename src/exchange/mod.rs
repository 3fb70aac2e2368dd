//! The screens of the exchange: a code arrived, is being swapped, could not be swapped, or was refused.
//!
//! | file | what it holds |
//! |---|---|
//! | `denial_message` | the message for the maker of the app (a lazy part) |
//! | `denied_screen` | the redirect brought a refusal instead of a code |
//! | `code_screen` | there is a code: arrived, working, failed |
//! | `credentials_form` | the form for client id and client secret |
//! | `credential_inputs` | its two inputs, which the refresh has, too |
//! | `credential_field` | one of its two fields |
//! | `credential_fields` | its two fields, with the remarks about their values |
//! | `working` | the steps while requests are in progress |
//! | `failure` | the actions after a failure |
//! | `fresh_code` | how the user gets a fresh code |
//! | `too_old` | what is offered if the code is probably too old |
//! | `code_rows` | the rows below the form |
//! | `code_details` | the code, the exact request, the options (a lazy part) |
//! | `other_device` | the code on another device (a lazy part) |
//! | `outside_ways` | the same request outside the browser (a lazy part) |
//! | `paste_answer` | the field for an answer that was received elsewhere |
//! | `answer` | the answer as it came |
//! | `where_find` | where client id and client secret are found |
//! | `countdown` | how long the code is likely to work |
//! | `options` | the optional fields of the request |

pub mod answer;
pub mod code_details;
pub mod code_rows;
pub mod code_screen;
pub mod countdown;
pub mod credential_field;
pub mod credential_fields;
pub mod credential_inputs;
pub mod credentials_form;
pub mod denial_message;
pub mod denied_screen;
pub mod failure;
pub mod fresh_code;
pub mod options;
pub mod other_device;
pub mod outside_ways;
pub mod paste_answer;
pub mod too_old;
pub mod where_find;
pub mod working;
