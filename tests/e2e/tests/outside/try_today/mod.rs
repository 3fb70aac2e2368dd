//! Tests *Try it today*: the page's files and snippets that use the current tokens, run against the sandbox.

mod account;
mod code;
mod make;

pub(crate) use account::Account;
pub(crate) use e2e::blueprint::contacts_of;
