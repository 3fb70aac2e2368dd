//! Fetches the host's `leg3.json`, and puts it to use.

use crate::branding::host::Host;
use crate::browser::host_file::fetch_host_file;
use crate::lazy::lazy_functions;

use leg3_core::branding::settings::Branding;
use leg3_core::messages::branding::BrandingText;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Fetches the file. Where it is missing or empty, nothing else is loaded.
pub async fn load_words(host: Host) {
    let answer = match fetch_host_file().await {
        Ok(None) => return,
        Ok(Some(text)) if text.trim() == "{}" => return,
        Ok(Some(text)) => Ok(text),
        Err(why) => Err(why),
    };
    drop(take_words(host, answer).await);
}

/// Reads the file, and puts what is usable of it to use.
pub fn take(host: Host, answer: Result<String, BrandingText>) {
    let (words, complaints) = match answer {
        Ok(text) => Branding::read(&text),
        Err(why) => return host.refuse_file(why),
    };
    let root = document().document_element().map(|root| root.unchecked_into::<HtmlElement>().style());
    if let (Some(style), Some(accent)) = (root, words.accent) {
        for (name, value) in accent.properties() {
            let _ = style.set_property(name, &value);
        }
    }
    host.set(words, complaints);
}

lazy_functions! { seldom:
    /// Reads the file, and puts what is usable of it to use.
    take_words(host: Host, answer: Result<String, BrandingText>) -> () => take(host, answer);
}
