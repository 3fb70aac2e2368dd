//! Moves the focus.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to this element, and into view.
pub fn focus<E>(element: NodeRef<E>)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    if let Some(element) = element.get_untracked() {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}
