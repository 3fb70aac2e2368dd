//! The parts of the app that arrive later: in a release, each chunk is a file of its own.
//!
//! | file | what it holds |
//! |---|---|
//! | `parts` | which components are lazy, and in which chunk each is |
//! | `reading` | the reader of pasted texts |
//! | `saving` | everything that is held, as one text |
//! | `lazy_part` | the place of a lazy component: loading, there, or not to be had |
//! | `idle` | fetches every chunk once the app is alive and the browser has nothing to do |

pub mod idle;
pub mod lazy_part;
pub mod parts;
pub mod reading;
pub mod saving;

/// A chunk could not be loaded.
#[derive(Debug)]
pub struct LoadError;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}
