//! The project's commands, started as `cargo xtask <command>`: one file per command, with the command's name.
//!
//! A command announces each install before it starts, and installs nothing else. `cli` defines the arguments. `tools`
//! manages the third-party programs. The release build is in `xtask/release`.

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
