//! Tests the released files in a real browser, from the redirect to the tokens.
//!
//! The tests perform a person's actions with the functions of `person`. They check the page's guarantees from outside:
//! in the records of the sandbox and the proxy, and in the browser's storage.
//!
//! Each feature has a folder, as in `src/`, or a file. Two folders are not features but separate test programs:
//!
//! | folder | what it tests |
//! |---|---|
//! | `harness/` | the harness (`tests/e2e/src`), with a page of its own |
//! | `outside/` | the page's files and commands, run by the programs that they are for, such as n8n and Python |

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
