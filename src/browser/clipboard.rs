//! Copying, and saying how it went. Where the browser refuses (in a frame, or without permission) the text is selected for the person to copy.

use super::{dom, task};
use leg3_core::messages::page::PageText;
use leg3_core::messages::text_of as words;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlElement, HtmlTextAreaElement};

const FIELD: &str = "to-copy";
/// Where the page says things in passing.
const STATUS: &str = "status";

/// Copies `text` and says so; then, if it was copied, goes on.
pub fn copy(text: String, then: Box<dyn FnOnce()>) {
    put_away();
    let promise = dom::window().map(|window| window.navigator().clipboard()).filter(|it| it.is_object());
    let promise = promise.map(|clipboard| clipboard.write_text(&text));
    task::start(async move {
        let copied = match promise {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        if copied || copy_by_selection(&text) {
            dom::set_text(STATUS, words(PageText::Copied));
            then();
        } else {
            dom::set_text(STATUS, words(PageText::CopyFailed));
        }
    });
}

/// Takes the text that was laid out for copying off the page again.
pub fn put_away() {
    if let Some(field) = dom::by_id(FIELD) {
        field.remove();
    }
}

/// The old way. When it fails as well, the selected text stays for the person to copy.
fn copy_by_selection(text: &str) -> bool {
    // Selecting takes the focus with it.
    let before = dom::document().and_then(|document| document.active_element());
    let selected = || {
        let document = dom::document()?;
        let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
        field.set_id(FIELD);
        field.set_read_only(true);
        field.set_value(text);
        field.set_attribute("aria-label", words(PageText::CopyFailed)).ok()?;
        dom::by_id(STATUS)?.after_with_node_1(&field).ok()?;
        // Of a field that no style shows nothing would be copied, and the browser would call it done.
        field.select();
        document.unchecked_into::<HtmlDocument>().exec_command("copy").ok()
    };
    let copied = selected().unwrap_or(false);
    if copied {
        put_away();
        if let Some(before) = before {
            let _ = before.unchecked_into::<HtmlElement>().focus();
        }
    }
    copied
}
