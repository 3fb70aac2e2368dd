//! Offers a file to the user as a download. The file goes from memory to the disk. Nothing is sent.

use crate::browser::timer::call_later;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The lifetime of the file's object URL after the click, in milliseconds. The browser needs the URL for the download.
const LIFETIME: u32 = 60_000;

/// Offers `text` as a file with this name and media type. `None` if the browser refuses.
pub fn offer(name: &str, media_type: &str, text: &str) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = leptos::prelude::document().create_element("a").ok()?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    call_later(LIFETIME, move || drop(Url::revoke_object_url(&address)));
    Some(())
}
