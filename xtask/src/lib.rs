//! The project's commands, started as `cargo xtask <command>`: one file per command, with the command's name.
//!
//! A command says what it installs before it does so, and installs nothing else. `cli` has the arguments, `tools` the
//! third-party programs. The release build is in `xtask/release`.

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
