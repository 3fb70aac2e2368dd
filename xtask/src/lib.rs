//! The project's commands, started as `cargo xtask <command>`: one file per command, named like it.
//!
//! A command says what it installs before it does, and installs nothing else. `cli` has the arguments, `tools` the
//! programs of other people. What makes the page as it ships is in `xtask/release`.

mod browsers;
mod cli;
mod debian;
mod gallery;
pub mod headers;
pub mod project;
mod prove;
mod release;
pub mod run;
pub mod say;
pub mod scopes;
mod servers;
mod test;
pub mod tools;
pub mod trunk;
pub mod wasm;

pub use cli::start;
