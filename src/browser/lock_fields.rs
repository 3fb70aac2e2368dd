//! Locks the text fields of the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlInputElement};

const TEXT_FIELDS: &str = "textarea, input:not([type=search])";

/// Makes text fields refuse typed, pasted and dropped text from now on. A search field still accepts text.
pub fn lock_text_fields() {
    let lock = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        let Some(field) = element.filter(|element| element.matches(TEXT_FIELDS) == Ok(true)) else { return };
        // A `textarea` has the same property `readOnly` as an `input`.
        field.unchecked_ref::<HtmlInputElement>().set_read_only(true);
        if event.type_() == "drop" {
            event.prevent_default();
        }
    })
    .into_js_value();
    let Some(window) = web_sys::window() else { return };
    for name in ["focusin", "drop"] {
        let _ = window.add_event_listener_with_callback_and_bool(name, lock.unchecked_ref(), true);
    }
}
