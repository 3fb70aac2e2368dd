//! What can be done with the tokens in another tool.
//!
//! | file | what it holds |
//! |---|---|
//! | `use_them` | *Use them in Make*: the tool, and the two tabs (a lazy part) |
//! | `subject_context` | what the recipes are filled with |
//! | `try_today` | *Try it today*: one call with today's token |
//! | `try_code` | the same as a few lines of code |
//! | `keep_running` | *Keep it running*: the daily refresh |
//! | `keep_code` | the same as a program |
//! | `make_request` | one request as the fields of Make's HTTP module |
//! | `manual_steps` | steps in a tool that is filled in by hand |
//! | `tool_file` | a file for a tool, with secrets only where they were switched on |

pub mod keep_code;
pub mod keep_running;
pub mod make_request;
pub mod manual_steps;
pub mod subject_context;
pub mod tool_file;
pub mod try_code;
pub mod try_today;
pub mod use_them;
