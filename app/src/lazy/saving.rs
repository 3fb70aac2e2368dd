//! The lazy function that writes everything that is held into one text. It is in the chunk that made the tokens of
//! sub-accounts, so it is there when it is needed.
#![cfg_attr(feature = "split", allow(unsafe_code, reason = "a chunk is called through a foreign function"))]

use crate::lazy::LoadError;
use crate::store::Store;
use leg3_core::oauth::secret::Secret;

/// Writes everything that is held. `None` where there are no tokens.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(tools, fallible)]
pub fn saved_text(store: Store) -> Result<Option<Secret>, LoadError> {
    Ok(store.saved_text())
}

/// Writes everything that is held. `None` where there are no tokens.
///
/// # Errors
///
/// Never, because this build is one file.
#[cfg(not(feature = "split"))]
pub async fn saved_text(store: Store) -> Result<Option<Secret>, LoadError> {
    Ok(store.saved_text())
}
