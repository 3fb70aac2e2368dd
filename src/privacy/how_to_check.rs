//! *How to check*, and the links that open it.

use crate::components::dynamic::{dynamic, handler};
use crate::lazy::lazy_part::LazyPart;
use crate::privacy::check_list::load_check_list;
use leg3_core::messages::check::CheckText;
use leg3_core::messages::text_of;
use leptos::html;
use leptos::prelude::*;

/// The element of *How to check*, for the links that open it. It is in the context of the app.
#[derive(Clone, Copy, Default)]
pub struct CheckPlace(NodeRef<html::Details>);

/// A link that opens *How to check*.
#[component]
pub fn HowToCheckLink() -> impl IntoView {
    let CheckPlace(place) = use_context().unwrap_or_default();
    let press = move |_| {
        if let Some(details) = place.get_untracked() {
            details.set_open(true);
            details.scroll_into_view();
            let summary = details.query_selector("summary").ok().flatten();
            if let Some(summary) = summary {
                let _ = wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlElement>(summary).focus();
            }
        }
    };
    view! { <button type="button" class="link" on:click=handler(press)>{text_of(CheckText::HowToCheck)}</button> }
}

/// The row *How to check*. The list in the row is a lazy part, which is loaded when the row is opened.
#[component]
pub fn HowToCheck() -> impl IntoView {
    let CheckPlace(place) = use_context().unwrap_or_default();
    let was_opened = RwSignal::new(false);
    view! {
        <details id="check" node_ref=place on:toggle=handler(move |_| was_opened.set(true))>
            <summary>{text_of(CheckText::HowToCheck)}</summary>
            <div class="stack">
                {dynamic(move || was_opened.get().then(|| view! { <LazyPart load=|place| Box::pin(load_check_list(place))/> }))}
            </div>
        </details>
    }
}
