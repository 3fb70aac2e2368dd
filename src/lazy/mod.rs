//! The parts of the app that are loaded later. In a release, each chunk is a separate file.
//!
//! | file | content |
//! |---|---|
//! | `lazy_part` | the place on the page for a lazy component, and its message if the component cannot be loaded |
//! | `reading` | the reader of pasted texts |
//! | `chunks` | fetches the chunks before they are needed |
//! | `idle` | fetches the chunks after the app started, when the browser is idle |
//!
//! A lazy function is in the source file of the part that it loads: see [`lazy_functions!`]. The chunks are:
//!
//! | chunk | content |
//! |---|---|
//! | `reader` | the reader of pasted texts |
//! | `install` | the ways to connect a tool, the install link, and messages about pasted texts and refused installs |
//! | `tools` | warnings, the refresh, the choice of sub-accounts, and the instructions for using the tokens |
//! | `details` | the details of codes, tokens and failures, the reports, and the requests outside the browser |
//! | `seldom` | pretend mode, and the host's branding. This chunk is fetched only when it is needed |

pub mod chunks;
pub mod idle;
pub mod lazy_part;
pub mod reading;

/// Makes functions that are in a chunk. Each function is asynchronous, and loads the chunk if necessary. In a build
/// without the feature `split`, the functions return no error.
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
                /// Returns no error, because a build without the feature `split` is one file.
                pub async fn $name($($argument: $type),+) -> Result<$result, LoadError> {
                    Ok($value)
                }
            )+
        }
    };
}

pub(crate) use lazy_functions;

/// The error that a chunk could not be loaded.
#[derive(Debug)]
pub struct LoadError;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}
