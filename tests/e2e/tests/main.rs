//! The release bytes in a real browser, from the redirect to the tokens.
//!
//! The tests call the functions of `person` for what a person does. They check the page's promises from outside: in
//! the sandbox's record, in the proxy's, in the browser's storage.

mod boot;
mod branding;
mod demo;
mod embed;
mod exchange;
mod foreign_scripts;
mod hosted;
mod install;
mod integrations;
mod keyboard;
mod lazy_parts;
mod look;
mod neutral;
mod pasted;
mod person;
mod privacy;
mod refresh;
mod report;
mod secrets_left;
mod speed;
mod start;
mod sub_accounts;
mod tokens;
