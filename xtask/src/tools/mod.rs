//! Third-party tools, each pinned to one version, and `cargo xtask tools`.
//!
//! | file | what it holds |
//! |---|---|
//! | `pinned` | the tools, and their versions |
//! | `find` | where a tool is: on PATH, or in the cache |
//! | `install` | how it gets into the cache, from crates.io or npm; `npm` and `n8n` are parts of that |
//! | `need` | a tool's program, installed first if it is missing |

mod find;
mod install;
mod n8n;
mod need;
mod npm;
mod pinned;

use crate::{Outcome, place::Place, say};
pub(crate) use find::Found;
pub(crate) use install::{FETCHING, binstall};
pub(crate) use need::folders;
use pinned::ALL;
pub(crate) use pinned::*;

/// `cargo xtask tools`: lists them, or installs those named.
pub(crate) fn tools(place: &Place, names: &[String]) -> Outcome {
    for name in names {
        let tool = ALL.iter().find(|tool| tool.name == name).ok_or(format!("There is no tool `{name}`."))?;
        tool.need(place)?;
    }
    for tool in ALL {
        let state = match tool.find(place) {
            Found::OnPath(_) => "on PATH",
            Found::Cached(_) => "in the cache",
            Found::Nowhere => "not installed",
        };
        say::line(&format!("{:<17} {:<8} {:<14} {}", tool.name, tool.version, state, tool.why));
    }
    say::line(&format!("The cache is {}", place.tools.display()));
    Ok(())
}
