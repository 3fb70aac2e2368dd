//! The custom properties of the page's stylesheet.

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::HtmlElement;

/// Sets custom properties to these values, which may contain `light-dark()`. If the browser does not support
/// `light-dark()`, nothing is changed, because an element with an unsupported value would have no colour.
pub fn set_colours(properties: &[(&str, String)]) {
    let Some(root) = document().document_element() else { return };
    if !supports("(color: light-dark(red, red))") {
        return;
    }
    let style = root.unchecked_into::<HtmlElement>().style();
    for (name, value) in properties {
        let _ = style.set_property(name, value);
    }
}

/// True if the browser supports `condition`, as in the CSS rule `@supports`.
fn supports(condition: &str) -> bool {
    let get = |from: &JsValue, name: &str| Reflect::get(from, &JsValue::from_str(name)).unwrap_or_default();
    let css = get(&window(), "CSS");
    let answer = get(&css, "supports")
        .dyn_into::<Function>()
        .and_then(|supports| supports.call1(&css, &JsValue::from_str(condition)));
    answer.is_ok_and(|answer| answer.is_truthy())
}
