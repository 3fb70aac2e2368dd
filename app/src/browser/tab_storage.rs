//! What this tab keeps besides the code: the install link, in the tab's own storage. No secret is in it.

use web_sys::Storage;

/// The key of the install link.
const LINK: &str = "leg3.link";

/// The kept install link, as it was written. Empty where there is none.
#[must_use]
pub fn install_link() -> String {
    storage().and_then(|storage| storage.get_item(LINK).ok().flatten()).unwrap_or_default()
}

/// Keeps no install link any more.
pub fn forget_install_link() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(LINK);
    }
}

/// `None` where storage is switched off, and where the app is printed when the page is built.
fn storage() -> Option<Storage> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    web_sys::window()?.session_storage().ok()?
}
