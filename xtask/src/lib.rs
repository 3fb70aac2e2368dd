//! The project's commands, started as `cargo xtask <command>`: one file per command, named like it.
//!
//! A command says what it installs before it does, and installs nothing else. `cli` has the arguments, `release` the
//! steps from a compiled program to the page as it ships, and `tools` the programs of other people.

mod browsers;
mod build;
mod cli;
mod debian;
mod gallery;
pub mod headers;
pub mod hosts;
pub mod origin;
pub mod package;
mod project;
mod prove;
pub mod release;
pub mod run;
pub mod say;
pub mod scopes;
mod servers;
mod size;
pub mod stale;
mod test;
pub mod tools;
mod trunk;
mod wasm;
pub mod zipped;

pub use cli::start;
