//! Stores the install link, and a mark that this tab had tokens, in the session storage of this tab. These two values
//! contain no secret. The script `boot/code.js` stores the authorization code.

use web_sys::Storage;

/// The key of the install link.
const LINK: &str = "leg3.link";

/// The key of the mark that this tab had tokens.
const HAD_TOKENS: &str = "leg3.had";

/// The stored install link, unchanged. Empty if there is none.
#[must_use]
pub fn install_link() -> String {
    storage().and_then(|storage| storage.get_item(LINK).ok().flatten()).unwrap_or_default()
}

/// Stores an install link. It must not contain a secret.
pub fn keep_install_link(link: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(LINK, link);
    }
}

/// Removes the install link.
pub fn forget_install_link() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(LINK);
    }
}

/// Stores a mark that this tab has tokens. The mark has no content.
pub fn mark_tokens() {
    if let Some(storage) = storage() {
        let _ = storage.set_item(HAD_TOKENS, "");
    }
}

/// Removes the mark that [`mark_tokens`] stored. True if there was a mark.
pub fn unmark_tokens() -> bool {
    let Some(storage) = storage() else { return false };
    let was_marked = matches!(storage.get_item(HAD_TOKENS), Ok(Some(_)));
    let _ = storage.remove_item(HAD_TOKENS);
    was_marked
}

/// The session storage. `None` if the browser does not allow session storage, in pretend mode, and while the app is
/// prerendered.
fn storage() -> Option<Storage> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let window = web_sys::window()?;
    let pretends = window.document()?.document_element()?.has_attribute("data-demo");
    if pretends { None } else { window.session_storage().ok()? }
}
