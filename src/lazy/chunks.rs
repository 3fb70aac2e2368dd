//! Fetches the chunks, which are the parts of the app that are loaded later, before they are needed.
#![cfg_attr(feature = "split", allow(unsafe_code, reason = "a chunk is called through a foreign function"))]

use crate::lazy::LoadError;

/// Makes a function for each chunk in the list. The function fetches the chunk. A chunk can be fetched only through a
/// function in the chunk, so the macro also puts an empty function into each chunk.
macro_rules! fetched {
    ($($(#[$doc:meta])* $chunk:ident, $fetch:ident, $nothing:ident;)+) => {$(
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($chunk, fallible, preload($(#[$doc])* $fetch))]
        /// Does nothing.
        pub fn $nothing() -> Result<(), LoadError> {
            Ok(())
        }

        #[cfg(not(feature = "split"))]
        $(#[$doc])*
        ///
        /// # Errors
        ///
        /// Returns no error, because a build without the feature `split` is one file.
        pub async fn $fetch() -> Result<(), LoadError> {
            Ok(())
        }
    )+};
}

fetched! {
    /// Fetches the reader of pasted texts.
    reader, fetch_reader, in_reader;
    /// Fetches the chunk for users who install an app. It contains the ways to connect a tool, the install link, and
    /// the messages about pasted texts and refused installs.
    install, fetch_install, in_install;
    /// Fetches the chunk for users who have tokens. It contains the warnings, the refresh, the choice of sub-accounts,
    /// and the instructions for using the tokens.
    tools, fetch_tools, in_tools;
    /// Fetches the chunk with the details of codes, tokens and failures, the reports, and the requests outside the
    /// browser.
    details, fetch_details, in_details;
}

/// Fetches the chunk that the screen with the tokens needs. Called when an exchange starts.
pub fn fetch_while_swapping() {
    leptos::task::spawn_local(async { drop(fetch_tools().await) });
}
