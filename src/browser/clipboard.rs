//! Copies a text to the clipboard.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;

/// Copies `text`. Returns false if the browser refuses, for example in a frame without permission.
pub async fn copy(text: String) -> bool {
    let clipboard = window().navigator().clipboard();
    let is_copied = clipboard.is_object() && JsFuture::from(clipboard.write_text(&text)).await.is_ok();
    is_copied || copy_by_selection(&text).unwrap_or_default()
}

/// Copies with `execCommand`, for browsers that refuse the Clipboard API.
fn copy_by_selection(text: &str) -> Option<bool> {
    let document = document();
    let before = document.active_element();
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    field.set_value(text);
    document.body()?.append_child(&field).ok()?;
    field.select();
    let is_copied =
        document.unchecked_ref::<web_sys::HtmlDocument>().exec_command("copy").unwrap_or_default();
    field.set_value("");
    field.remove();
    // The selection has moved the focus, so the focus is moved back.
    if let Some(before) = before {
        let _ = before.unchecked_into::<web_sys::HtmlElement>().focus();
    }
    Some(is_copied)
}
