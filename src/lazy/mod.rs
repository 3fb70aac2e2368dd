//! The parts of the app that arrive later: in a release, each chunk is a file of its own.
//!
//! | file | what it holds |
//! |---|---|
//! | `lazy_part` | the place of a lazy component: loading, loaded, or failed |
//! | `reading` | the reader of pasted texts |
//! | `chunks` | fetches the chunks before they are needed |
//! | `idle` | does so once the app is alive and the browser is idle |
//!
//! A lazy function is beside what it loads: see [`lazy_functions!`]. The chunks are:
//!
//! | chunk | what it holds |
//! |---|---|
//! | `reader` | the reader of pasted texts |
//! | `install` | the ways to connect a tool, the install link, pasted things |
//! | `tools` | what is done with tokens |
//! | `details` | details, reports, and the ways outside the browser |
//! | `seldom` | pretend mode, and the host's own words. It is never fetched before it is needed |

pub mod chunks;
pub mod idle;
pub mod lazy_part;
pub mod reading;

/// Makes functions that are in a chunk. Each is asynchronous, and loads the chunk if necessary. Without chunks, it
/// never fails.
macro_rules! lazy_functions {
    ($chunk:ident: $($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty),+) -> $result:ty => $value:expr;)+) => {
        pub use lazily::*;

        mod lazily {
            #![cfg_attr(feature = "split", allow(unsafe_code, reason = "a chunk is called through a foreign function"))]

            use super::*;
            use $crate::lazy::LoadError;

            $(
                #[cfg(feature = "split")]
                #[wasm_split_helpers::wasm_split($chunk, fallible)]
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
            )+
        }
    };
}

pub(crate) use lazy_functions;

/// A chunk could not be loaded.
#[derive(Debug)]
pub struct LoadError;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}
