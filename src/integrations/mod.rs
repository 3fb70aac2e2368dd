//! Instructions for using the tokens in another tool.
//!
//! | file | content |
//! |---|---|
//! | `use_them` | *Use them in Make*: the choice of the tool, and the two tabs for it (a lazy part) |
//! | `subject_context` | the facts about the account, for the instructions |
//! | `try_today` | *Try it today*: one call with the current access token |
//! | `try_code` | *Try it today* as a few lines of code |
//! | `keep_running` | *Keep it running*: the daily refresh |
//! | `keep_code` | *Keep it running* as a program |
//! | `make_request` | one request as the fields of Make's HTTP module |
//! | `manual_steps` | steps for a tool whose fields the user fills in by hand |
//! | `tool_file` | a file for a tool, with secrets only if the user turned on the switch for them |

pub mod keep_code;
pub mod keep_running;
pub mod make_request;
pub mod manual_steps;
pub mod subject_context;
pub mod tool_file;
pub mod try_code;
pub mod try_today;
pub mod use_them;
