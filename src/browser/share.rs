//! The browser's share sheet.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, File, FilePropertyBag, ShareData};

/// True if the browser has a share sheet for URLs.
#[must_use]
pub fn can_share() -> bool {
    has("share")
}

/// Offers this URL in the share sheet. Returns false if the user or the browser declines.
pub async fn share_address(address: &str) -> bool {
    let data = ShareData::new();
    data.set_url(address);
    JsFuture::from(window().navigator().share_with_data(&data)).await.is_ok()
}

/// A text file for the share sheet of a phone. `None` if the browser cannot share files. Also `None` on a computer,
/// where users expect a download.
#[must_use]
pub fn text_file_to_share(name: &str, text: &str) -> Option<ShareData> {
    let is_phone = window().match_media("(pointer: coarse)").ok().flatten()?.matches();
    if !is_phone || !has("canShare") {
        return None;
    }
    let kind = FilePropertyBag::new();
    kind.set_type("text/plain");
    let parts = js_sys::Array::of1(&text.into());
    let file = File::new_with_str_sequence_and_options(&parts, name, &kind).ok()?;
    let data = ShareData::new();
    data.set_files(&js_sys::Array::of1(&file));
    window().navigator().can_share_with_data(&data).then_some(data)
}

/// The outcome of the share sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shared {
    /// The user shared the content.
    Done,
    /// The user closed the sheet.
    Declined,
    /// The browser could not share the content.
    Failed,
}

/// Opens the share sheet with `data`.
pub async fn share(data: ShareData) -> Shared {
    match JsFuture::from(window().navigator().share_with_data(&data)).await {
        Ok(_) => Shared::Done,
        Err(error) if error.dyn_ref::<DomException>().is_some_and(|it| it.name() == "AbortError") => {
            Shared::Declined
        }
        Err(_) => Shared::Failed,
    }
}

fn has(name: &str) -> bool {
    let navigator: JsValue = window().navigator().unchecked_into();
    js_sys::Reflect::has(&navigator, &name.into()).unwrap_or_default()
}
