//! Moves the focus, opens rows, and scrolls to elements.

use crate::browser::timer::call_later;
use leptos::html::{self, ElementType};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to this element after the current changes are drawn. A hidden element cannot take the focus.
pub fn focus_when_shown<E>(element: NodeRef<E>)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    call_later(0, move || focus(element));
}

/// Moves the focus to this element.
pub fn focus<E>(element: NodeRef<E>)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    if let Some(element) = element.try_get_untracked().flatten() {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Moves the focus to the first button in this element after the current changes are drawn.
pub fn focus_button_when_shown(element: NodeRef<html::Div>) {
    call_later(0, move || {
        if let Some(element) = element.try_get_untracked().flatten() {
            focus_inside(&element, "button");
        }
    });
}

/// Opens the row with this id after the current changes are drawn. The focus does not move.
pub fn open_fold_without_focus(id: &'static str) {
    call_later(0, move || {
        if let Some(row) = document().get_element_by_id(id) {
            let _ = row.set_attribute("open", "");
        }
    });
}

/// Opens the row with this id, and moves the focus to the row's heading.
pub fn open_fold(id: &str) {
    if let Some(row) = document().get_element_by_id(id) {
        let _ = row.set_attribute("open", "");
        focus_inside(&row, "summary");
    }
}

/// Calls [`open_fold`] after the current changes are drawn.
pub fn open_fold_when_shown(id: &'static str) {
    call_later(0, move || open_fold(id));
}

/// Scrolls this element into view, as far as necessary, after the current changes are drawn.
pub fn show(element: NodeRef<html::Div>) {
    call_later(0, move || {
        if let Some(element) = element.try_get_untracked().flatten() {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Inside the element with this id, moves the focus to the first element that matches the selector, after the current
/// changes are drawn.
pub fn focus_inside_when_shown(id: &'static str, selector: &'static str) {
    call_later(0, move || {
        if let Some(element) = document().get_element_by_id(id) {
            focus_inside(&element, selector);
        }
    });
}

/// True if this element has the focus.
#[must_use]
pub fn has_focus<E>(element: NodeRef<E>) -> bool
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    let element =
        element.try_get_untracked().flatten().map(|element| element.unchecked_into::<HtmlElement>());
    element.is_some_and(|element| element.contains(document().active_element().as_deref()))
}

/// Moves the focus to the element with this id.
pub fn focus_by_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Inside this element, moves the focus to the first element that matches the selector.
pub fn focus_inside(element: &web_sys::Element, selector: &str) {
    if let Ok(Some(inner)) = element.query_selector(selector) {
        let _ = inner.unchecked_into::<HtmlElement>().focus();
    }
}
