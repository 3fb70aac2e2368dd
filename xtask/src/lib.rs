//! The project's commands, started as `cargo xtask <command>`. A command announces each install before the install
//! starts, and installs nothing else.
//!
//! | file | content |
//! |---|---|
//! | `cli` | the commands and their arguments |
//! | `run`, `test`, `prove`, `gallery`, `scopes`, `tools` | the commands of these names |
//! | `release` | starts the program `xtask/release`, which has the commands `build`, `package` and `size` |
//! | `prove_hosts` | the proof `hosts`, which runs nginx and Caddy |
//! | `browsers`, `debian`, `trunk`, `wasm` | find or install Chromium, Firefox, WebKit, Debian packages, Trunk and the wasm target |
//! | `headers` | the headers of each file of the page, for the release and its tests |
//! | `project`, `say` | the project's folders and files, and the output of all commands |

mod browsers;
mod cli;
mod debian;
mod gallery;
pub mod headers;
pub mod project;
pub mod prove;
mod prove_hosts;
mod release;
pub mod run;
pub mod say;
pub mod scopes;
mod test;
pub mod tools;
pub mod trunk;
pub mod wasm;

pub use cli::start;
