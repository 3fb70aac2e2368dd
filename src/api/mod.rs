//! Views for API calls with an access token.
//!
//! | file | content |
//! |---|---|
//! | `call_failed` | explains a failed call with the error, the reason and the advice |
//! | `call_report` | the *Copy a report* button for a failed call (a lazy part) |
//! | `received_unread` | successful responses without a readable token |
//! | `same_call` | a call as a command for a terminal |

pub mod call_failed;
pub mod call_report;
pub mod received_unread;
pub mod same_call;
