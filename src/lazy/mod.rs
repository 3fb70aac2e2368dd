//! The parts of the app that arrive later: in a release, each chunk is a file of its own.
//!
//! | file | what it holds |
//! |---|---|
//! | `parts` | which components are lazy, and in which chunk each is |
//! | `reading` | the reader of pasted texts |
//! | `saving` | everything that is held, as one text |
//! | `host_words` | the host's own words |
//! | `pretending` | the answers of pretend mode, and its states |
//! | `lazy_part` | the place of a lazy component: loading, there, or not to be had |
//! | `idle` | fetches every chunk once the app is alive and the browser has nothing to do |

/// Makes functions of a chunk: each is asynchronous, and loads the chunk if necessary. Without chunks, it never fails.
macro_rules! lazy_functions {
    ($chunk:ident: $($(#[$doc:meta])* $(@fetched_by $fetch:ident)? $name:ident($($argument:ident: $type:ty),+) -> $result:ty => $value:expr;)+) => {$(
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($chunk, fallible $(, preload(#[doc = "Fetches the chunk."] $fetch))?)]
        $(#[$doc])*
        pub fn $name($($argument: $type),+) -> Result<$result, LoadError> {
            Ok($value)
        }

        #[cfg(not(feature = "split"))]
        $(#[$doc])*
        ///
        /// # Errors
        ///
        /// Never, because this build is one file.
        pub async fn $name($($argument: $type),+) -> Result<$result, LoadError> {
            Ok($value)
        }
    )+};
}

pub mod host_words;
pub mod idle;
pub mod lazy_part;
pub mod parts;
pub mod pretending;
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
