//! What every part here is made of: a button, a field, a copy.

use leg3::browser::clipboard;
use leptos::prelude::*;

/// A button of its own.
pub(crate) fn button(name: impl Into<&'static str>, press: impl Fn() + 'static) -> AnyView {
    let name = name.into();
    view! { <div class="buttons"><button type="button" on:click=move |_| press()>{name}</button></div> }
        .into_any()
}

/// A field with a place for what is wrong with it: its id, and `-note`.
pub(crate) fn field(id: &'static str, name: impl Into<&'static str>, kind: &'static str) -> AnyView {
    let name = name.into();
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

/// Copies what is there.
pub(crate) fn copy(text: Option<String>) {
    if let Some(text) = text {
        clipboard::copy(text, || {});
    }
}
