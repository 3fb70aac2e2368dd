//! Calls with a token.
//!
//! | file | what it holds |
//! |---|---|
//! | `call_failed` | why a call failed, and what to do |
//! | `same_call` | the same call as a command |

pub mod call_failed;
pub mod same_call;
