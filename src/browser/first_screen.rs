//! Replaces the prerendered first screen with the app.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// The id of the element that contains the app.
const ID: &str = "app";

/// Draws the app with `draw`, and replaces the first screen with the app. Typed values, the user's choices, the caret,
/// the focus and open rows stay. Everything happens in one task, so no key press is lost.
pub fn replace(draw: impl FnOnce(HtmlElement)) -> Option<()> {
    let before = document().get_element_by_id(ID)?;
    let app: HtmlElement = document().create_element("div").ok()?.unchecked_into();
    app.set_id(ID);
    draw(app.clone());
    let focused = document().active_element();
    for old in fields(&before) {
        if let Some(new) = find(&app, &old.id()) {
            carry_over(&old, &new);
        }
    }
    for row in elements(&before, "details[open]") {
        if let Some(new) = find(&app, &row.id()) {
            let _ = new.set_attribute("open", "");
        }
    }
    let focused = focused.filter(|element| before.contains(Some(element))).map(|element| element.id());
    let caret = focused.as_deref().and_then(|id| find(&before, id)).and_then(|field| caret(&field));
    before.replace_with_with_node_1(&app).ok()?;
    tell_of_choices(&app);
    if let Some(field) = focused.and_then(|id| find(&app, &id)) {
        let _ = field.focus();
        if let Some((start, end)) = caret {
            let _ = field.set_selection_range(start, end);
        }
    }
    Some(())
}

/// Sends a change event for each chosen radio button, because the user may have chosen it before the app ran.
fn tell_of_choices(app: &Element) {
    for radio in elements(app, "input[type=radio]:checked") {
        if let Ok(event) = web_sys::Event::new("change") {
            let _ = radio.dispatch_event(&event);
        }
    }
}

/// Every field in an element.
fn fields(root: &Element) -> Vec<HtmlInputElement> {
    elements(root, "input, select, textarea")
}

/// Every element in `root` that matches this selector.
fn elements(root: &Element, selector: &str) -> Vec<HtmlInputElement> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)).map(JsCast::unchecked_into).collect()
}

/// The element with this id in `root`. `root` does not have to be in the document.
fn find(root: &Element, id: &str) -> Option<HtmlInputElement> {
    if id.is_empty() {
        return None;
    }
    root.query_selector(&["#", id].concat()).ok()?.map(JsCast::unchecked_into)
}

fn carry_over(old: &HtmlInputElement, new: &HtmlInputElement) {
    if matches!(old.type_().as_str(), "checkbox" | "radio") {
        // The app may have chosen a tile itself. Only the user's choice is carried over.
        if old.checked() != old.default_checked() {
            new.set_checked(old.checked());
        }
    } else if !old.value().is_empty() {
        new.set_value(&old.value());
    }
}

/// The start and end of the selection in a field. `None` if the field cannot have a selection of text.
fn caret(field: &HtmlInputElement) -> Option<(u32, u32)> {
    Some((field.selection_start().ok()??, field.selection_end().ok()??))
}
