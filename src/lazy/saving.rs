//! The lazy function that writes everything that is held into one text. It is in the chunk that made the tokens of
//! sub-accounts, so it is there when it is needed.
#![cfg_attr(feature = "split", allow(unsafe_code, reason = "a chunk is called through a foreign function"))]

use crate::lazy::LoadError;
use crate::store::Store;
use leg3_core::oauth::secret::Secret;

lazy_functions! { tools:
    /// Writes everything that is held. `None` where there are no tokens.
    saved_text(store: Store) -> Option<Secret> => store.saved_text();
}
