//! The release bytes in a real browser, from the redirect to the tokens.
//!
//! The tests call the functions of `person` for what a person does. They check the page's promises from outside: in
//! the sandbox's record, in the proxy's, in the browser's storage.
//!
//! There is a folder for each feature, as in `src/`. Two folders here are test programs of their own, not features:
//!
//! | folder | what it tests |
//! |---|---|
//! | `harness/` | the harness (`tests/e2e/src`) with a page of its own: whether it sees what it claims to see |
//! | `outside/` | what the page gives to take away, run by the real programs it is for |

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
