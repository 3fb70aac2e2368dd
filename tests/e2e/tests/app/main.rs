//! The new app's release bytes in a real browser, from the redirect to the tokens.
//!
//! What a person does stands in the tests by the names of `person`; what the page promises is checked from outside: in
//! the sandbox's record, in the proxy's, in the browser's storage.

mod boot;
mod exchange;
mod foreign_scripts;
mod install;
mod lazy_parts;
mod leftovers;
mod look;
mod person;
mod privacy;
mod report;
mod speed;
mod tokens;
