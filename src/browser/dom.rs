//! The static part of the page, by id: `index.html` holds it, this reads and writes it.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, HtmlInputElement, Window};

/// The window. There is always one: this runs in a page.
#[must_use]
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
#[must_use]
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The element with this id.
#[must_use]
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Writes text. As text: markup in it stays visible.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = by_id(id) {
        element.set_text_content(Some(text));
    }
}

/// Fills a row of a list of facts, name and value; hides both where there is nothing to say.
pub fn set_row(id: &str, text: Option<&str>) {
    set_text(id, text.unwrap_or_default());
    let Some(parts) =
        document().and_then(|document| document.query_selector_all(&["[data-row=", id, "]"].concat()).ok())
    else {
        return;
    };
    for at in 0..parts.length() {
        if let Some(part) = parts.item(at) {
            part.unchecked_into::<HtmlElement>().set_hidden(text.is_none());
        }
    }
}

/// Shows or hides.
pub fn show(id: &str, visible: bool) {
    if let Some(element) = by_id(id) {
        element.set_hidden(!visible);
    }
}

/// Sets an attribute, or removes it.
pub fn set_attribute(id: &str, name: &str, value: Option<&str>) {
    if let Some(element) = by_id(id) {
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

/// True for a fold that is open.
#[must_use]
pub fn is_open(id: &str) -> bool {
    by_id(id).is_some_and(|fold| fold.has_attribute("open"))
}

/// Opens a fold, and brings it into view.
pub fn open(id: &str) {
    if let Some(fold) = by_id(id) {
        let _ = fold.set_attribute("open", "");
        fold.scroll_into_view();
        if let Some(summary) = query(&["#", id, ">summary"].concat()) {
            let _ = summary.focus();
        }
    }
}

/// Where what had the focus is gone, it goes to the fold around: who works by keyboard stays where they were.
pub fn keep_focus_in(fold: Option<Element>) {
    let lost =
        document().and_then(|document| document.active_element()).is_none_or(|at| at.tag_name() == "BODY");
    let summary = fold.and_then(|fold| fold.query_selector("summary").ok().flatten());
    if let Some(summary) = summary.filter(|_| lost) {
        let _ = summary.unchecked_into::<HtmlElement>().focus();
    }
}

/// Moves the focus.
pub fn focus(id: &str) {
    if let Some(element) = by_id(id) {
        let _ = element.focus();
    }
}

/// An input, or anything with a `value`.
#[must_use]
pub fn input(id: &str) -> Option<HtmlInputElement> {
    by_id(id).map(JsCast::unchecked_into)
}

/// What a field holds. Works for `input`, `select` and `textarea` alike: all have a `value`.
#[must_use]
pub fn value(id: &str) -> String {
    input(id).map(|input| input.value()).unwrap_or_default()
}

/// Fills or empties a field.
pub fn set_value(id: &str, value: &str) {
    if let Some(input) = input(id) {
        input.set_value(value);
    }
}

/// Empties every field that hides what is typed into it.
pub fn empty_hidden_fields() {
    let fields = document().and_then(|document| document.query_selector_all("input[type=password]").ok());
    if let Some(fields) = fields {
        for at in 0..fields.length() {
            if let Some(field) = fields.item(at) {
                field.unchecked_into::<HtmlInputElement>().set_value("");
            }
        }
    }
}

/// Listens for as long as the page lives.
pub fn listen(target: Option<impl AsRef<EventTarget>>, event: &str, heard: impl FnMut(Event) + 'static) {
    if let Some(target) = target {
        attach(target.as_ref(), event, Box::new(heard));
    }
}

/// Boxed, so that all listeners share one piece of code.
fn attach(target: &EventTarget, event: &str, heard: Box<dyn FnMut(Event)>) {
    let heard = Closure::wrap(heard).into_js_value();
    let _ = target.add_event_listener_with_callback(event, heard.unchecked_ref());
}

/// Listens on the way down, for events that do not bubble.
pub fn listen_early(
    target: Option<impl AsRef<EventTarget>>,
    event: &str,
    heard: impl FnMut(Event) + 'static,
) {
    if let Some(target) = target {
        let heard: Box<dyn FnMut(Event)> = Box::new(heard);
        let heard = Closure::wrap(heard).into_js_value();
        let _ = target.as_ref().add_event_listener_with_callback_and_bool(event, heard.unchecked_ref(), true);
    }
}

/// Listens to an element of the page.
pub fn on(id: &str, event: &str, heard: impl FnMut(Event) + 'static) {
    listen(by_id(id), event, heard);
}

/// This page's own address, without query and fragment.
#[must_use]
pub fn own_address() -> String {
    let part =
        |location: web_sys::Location| Some([location.origin().ok()?, location.pathname().ok()?].concat());
    window().and_then(|window| part(window.location())).unwrap_or_default()
}

/// Where HighLevel sends its codes: to this page, or to the one around it, whose address `boot.js` has left here.
#[must_use]
pub fn redirect_address() -> String {
    let root = document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("data-page")).unwrap_or_else(own_address)
}

/// This page's own origin.
#[must_use]
pub fn own_origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// The browser's name for itself, for reports.
#[must_use]
pub fn user_agent() -> String {
    window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}

/// The first element that fits this selector.
#[must_use]
pub fn query(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()?.map(JsCast::unchecked_into)
}

/// True where this page stands inside another one.
#[must_use]
pub fn is_framed() -> bool {
    window().is_some_and(|window| window.top().ok().flatten().is_none_or(|top| top != window))
}
