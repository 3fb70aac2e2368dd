//! The screens for an authorization code that arrived, is being exchanged, or could not be exchanged, and the screen
//! for a refusal.
//!
//! | file | content |
//! |---|---|
//! | `denial_message` | the message for the maker of the HighLevel app (a lazy part) |
//! | `denied_screen` | the screen for a refusal instead of a code |
//! | `code_screen` | the screen for a code that arrived, is being exchanged, or could not be exchanged |
//! | `credentials_form` | the form for client ID and client secret |
//! | `credential_inputs` | the two inputs of this form, which the refresh also uses |
//! | `credential_field` | one field of this form |
//! | `credential_fields` | both fields of this form, with the remarks about their values |
//! | `working` | the steps that are shown while requests are in progress |
//! | `failure` | the actions after a failed exchange |
//! | `fresh_code` | the button *Get a fresh code* |
//! | `too_old` | the actions for a code that is probably too old |
//! | `code_rows` | the rows below the form for client ID and client secret |
//! | `code_details` | the code, the exact request, and the optional fields of the request (a lazy part) |
//! | `other_device` | passes the code to another device (a lazy part) |
//! | `outside_ways` | the ways to send the exchange request outside the browser (a lazy part) |
//! | `paste_answer` | the field for a response that was received elsewhere |
//! | `answer` | the unchanged HTTP response (a lazy part) |
//! | `where_find` | the explanation of where to find client ID and client secret |
//! | `countdown` | the age of the code |
//! | `options` | the optional fields of the exchange request |

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
