//! A row of tab titles, and the panel of the chosen tab below it.

use crate::components::dynamic::{dynamic, dynamic_value};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A tab.
#[derive(Clone)]
pub struct Tab {
    /// The title of the tab.
    pub title: &'static str,
    /// The panel of the tab.
    pub panel: ViewFn,
}

/// A row of tabs, and the panel of the chosen tab. The left and right arrow keys, Home and End also choose a tab.
#[component]
pub fn Tabs(
    /// The id of the row. The ids of the tabs and the panel begin with this id.
    id: &'static str,
    /// The label of the row, for screen readers.
    label: &'static str,
    /// The tabs.
    tabs: Vec<Tab>,
    /// The position of the chosen tab.
    chosen: RwSignal<usize>,
) -> impl IntoView {
    let count = tabs.len();
    let tab_id = move |at: usize| [id, "-", &at.to_string()].concat();
    let panel_id = [id, "-panel"].concat();
    let choose_by_key = move |event: KeyboardEvent| {
        let Some(at) = next(&event.key(), chosen.get_untracked(), count) else { return };
        event.prevent_default();
        chosen.set(at);
        if let Some(tab) = document().get_element_by_id(&tab_id(at)) {
            let _ = tab.unchecked_into::<web_sys::HtmlElement>().focus();
        }
    };
    let titles = tabs.iter().map(|tab| tab.title).enumerate();
    let tab = |(at, title): (usize, &'static str)| {
        view! {
            <button
                type="button"
                role="tab"
                id=tab_id(at)
                aria-controls=panel_id.clone()
                aria-selected=dynamic_value(move || if chosen.get() == at { "true" } else { "false" })
                tabindex=dynamic_value(move || if chosen.get() == at { "0" } else { "-1" })
                on:click=move |_| chosen.set(at)
            >
                {title}
            </button>
        }
    };
    let titles = titles.map(tab).collect_view();
    let labelled_by = move || Some(tab_id(chosen.get()));
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=choose_by_key>{titles}</div>
        <div id=panel_id role="tabpanel" aria-labelledby=labelled_by class="stack">
            {dynamic(move || tabs.get(chosen.get()).map(|tab| tab.panel.run()))}
        </div>
    }
}

/// The position of the tab that this key chooses. `None` for any other key.
fn next(key: &str, at: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowRight" => Some(if at >= last { 0 } else { at + 1 }),
        "ArrowLeft" => Some(at.checked_sub(1).unwrap_or(last)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}
