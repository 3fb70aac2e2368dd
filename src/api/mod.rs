//! Calls with a token.
//!
//! | file | what it holds |
//! |---|---|
//! | `call_failed` | why a call failed, and what to do |
//! | `call_report` | *Copy a report* about such a call |
//! | `received_unread` | successful responses without a readable token |
//! | `same_call` | the same call as a command |

pub mod call_failed;
pub mod call_report;
pub mod received_unread;
pub mod same_call;
