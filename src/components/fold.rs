//! A card of rows. Each row can open its content below its heading.

use crate::components::dynamic::{dynamic, dynamic_text, handler};
use crate::components::effects::effect;
use crate::components::icon::Chevron;
use leptos::prelude::*;

/// A card of rows.
#[component]
pub fn Rows(children: Children) -> impl IntoView {
    view! { <div class="card rows">{children()}</div> }
}

/// A row that can open its content below its heading.
#[component]
pub fn Fold(
    /// The id of the row. It must be unique on the page.
    id: &'static str,
    /// The heading, which is also the row's accessible name.
    #[prop(into)]
    title: TextProp,
    /// A short description below the heading.
    #[prop(into, optional)]
    subtitle: Option<TextProp>,
    /// True if the subtitle must not be translated.
    #[prop(optional)]
    is_literal: bool,
    /// The content of the row. It is drawn when the row is opened for the first time.
    children: ChildrenFn,
) -> impl IntoView {
    let was_opened = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| {
        let now = event_target::<web_sys::Element>(&event).has_attribute("open");
        // A row may be removed before its `toggle` event arrives.
        if now && was_opened.try_get_untracked() == Some(false) {
            was_opened.set(true);
        }
    };
    // Leptos keeps the element if the same row is redrawn. The row may then already be open.
    effect(move || {
        let row = document().get_element_by_id(id);
        if row.is_some_and(|row| row.has_attribute("open")) {
            was_opened.set(true);
        }
    });
    let subtitle_id = subtitle.as_ref().map(|_| [id, "-subtitle"].concat());
    let described_by = subtitle_id.clone();
    view! {
        <details id=id class="row" on:toggle=handler(toggled)>
            <summary aria-describedby=described_by>
                <span class="words">
                    <h2 class="row-title">{dynamic_text(move || title.get().to_string())}</h2>
                    // The title is the row's accessible name. The subtitle is its accessible description.
                    {subtitle.map(|subtitle| view! { <span id=subtitle_id class="subtitle" aria-hidden="true" translate=is_literal.then_some("no")>{dynamic_text(move || subtitle.get().to_string())}</span> })}
                </span>
                <Chevron/>
            </summary>
            <div class="inside">{dynamic(move || was_opened.get().then(|| children()))}</div>
        </details>
    }
}
