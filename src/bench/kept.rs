//! The install link that this tab keeps, with its `state`: in the tab's own storage, until it is closed or everything is
//! forgotten. There is no secret in it.

use crate::demo;
use leg3::browser::dom;
use leg3_core::install::link::InstallLink;
use leg3_core::install::link_reader::read;
use leg3_core::reader::shapes::holds_secret;
use web_sys::Storage;

const KEY: &str = "leg3.link";

/// The kept link.
pub(crate) fn link() -> Option<InstallLink> {
    let text = storage()?.get_item(KEY).ok()??;
    Some(read(&text).ok()?.link)
}

/// Keeps this one, unless something in it is shaped like a secret. Without it, a code that comes back is one that was not
/// started here.
pub(crate) fn keep(link: &InstallLink) {
    let text = link.write();
    if holds_secret(&text) {
        forget();
    } else if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, &text);
    }
}

/// Keeps none.
pub(crate) fn forget() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(KEY);
    }
}

/// 128 random bits in hexadecimal digits: nobody guesses it (RFC 6749 §10.10).
pub(crate) fn fresh_state() -> String {
    let mut bytes = [0; 16];
    let crypto = dom::window().and_then(|window| window.crypto().ok());
    if crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok()).is_none() {
        // Without randomness there is no mark to compare.
        return String::new();
    }
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Pretend mode keeps nothing, and knows nothing of what was kept.
fn storage() -> Option<Storage> {
    if demo::is_on() {
        return None;
    }
    dom::window()?.session_storage().ok()?
}
