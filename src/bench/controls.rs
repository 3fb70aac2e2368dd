//! What every part here is made of: a button, a field, a copy.

use leg3::browser::{clipboard, clock, dom};
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::{Message, text_of};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A button of its own.
pub(crate) fn button(name: impl Message, press: impl Fn() + 'static) -> AnyView {
    button_called(text_of(name), press)
}

/// The same with a name that was looked up before.
pub(crate) fn button_called(name: &'static str, press: impl Fn() + 'static) -> AnyView {
    let press = move |event: MouseEvent| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let fold = pressed.and_then(|pressed| pressed.closest("details").ok().flatten());
        press();
        // A button that did its work may be gone with the next drawing.
        clock::after(0, move || dom::keep_focus_in(fold));
    };
    view! { <div class="buttons"><button type="button" on:click=press>{name}</button></div> }.into_any()
}

/// A field with a place for what is wrong with it: its id, and `-note`.
pub(crate) fn field(id: &'static str, name: impl Message, kind: &'static str) -> AnyView {
    let name = text_of(name);
    let note = [id, "-note"].concat();
    view! {
        <div class="field">
            <label for=id>{name}</label>
            <input id=id type=kind autocomplete="off" autocapitalize="none" spellcheck="false"
                data-1p-ignore="" data-lpignore="true" data-bwignore="" aria-describedby=note.clone()/>
            <p id=note class="note" aria-live="polite"></p>
        </div>
    }
    .into_any()
}

/// A value with its name and a button that copies it. What is shown may be masked; what is copied is exact.
pub(crate) fn copyable(name: &str, shown: String, exact: impl Fn() -> Option<String> + 'static) -> AnyView {
    let label = [text_of(IntegrationsText::Copy), " ", name].concat();
    view! {
        <div class="row">
            <span class="label">{name.to_owned()}</span><code>{shown}</code>
            <button type="button" aria-label=label on:click=move |_| copy(exact())>{text_of(IntegrationsText::Copy)}</button>
        </div>
    }
    .into_any()
}

/// A value that is typed faster than it is copied.
pub(crate) fn named(name: &str, value: &str) -> AnyView {
    view! { <div class="row"><span class="label">{name.to_owned()}</span><code>{value.to_owned()}</code></div> }
        .into_any()
}

/// Copies what is there.
pub(crate) fn copy(text: Option<String>) {
    copy_then(text, || {});
}

/// The same; goes on once it is copied.
pub(crate) fn copy_then(text: Option<String>, then: impl FnOnce() + 'static) {
    if let Some(text) = text {
        clipboard::copy(text, Box::new(then));
    }
}
