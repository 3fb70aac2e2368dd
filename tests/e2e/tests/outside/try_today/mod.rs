//! Tests *Try it today*: runs the page's files and code snippets against the sandbox. The files and snippets use the
//! current tokens.

mod account;
mod code;
mod make;

pub(crate) use account::Account;
pub(crate) use e2e::blueprint::contacts_of;
