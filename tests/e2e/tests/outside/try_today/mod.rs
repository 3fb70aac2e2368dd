//! *Try it today*: what the page gives for today's token, run against the sandbox.

mod account;
mod code;
mod make;

pub(crate) use account::{Account, contacts_of};
