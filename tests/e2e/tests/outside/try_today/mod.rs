//! Tests *Try it today*: runs the page's files and snippets, which use the current tokens, against the sandbox.

mod account;
mod code;
mod make;

pub(crate) use account::Account;
pub(crate) use e2e::blueprint::contacts_of;
