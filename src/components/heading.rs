//! The heading of a screen. The heading takes the focus when its text changes.

use crate::browser::focus::focus;
use crate::components::dynamic::dynamic_text;
use crate::components::effects::effect;
use leptos::html;
use leptos::prelude::*;

/// The last heading that was shown. It is in the context of the app, because each screen has its own heading component.
#[derive(Clone, Copy)]
pub struct LastHeading(StoredValue<String>);

impl Default for LastHeading {
    fn default() -> Self {
        Self(StoredValue::new(String::new()))
    }
}

/// The heading and the sentence below it.
#[component]
pub fn Heading(
    /// The text of the heading.
    #[prop(into)]
    title: TextProp,
    /// The sentence below the heading.
    #[prop(into)]
    lead: TextProp,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    let new_title = title.clone();
    let last: LastHeading = use_context().unwrap_or_default();
    effect(move || {
        let title = new_title.get().to_string();
        document().set_title(&title);
        let before = last.0.try_update_value(|last| std::mem::replace(last, title.clone()));
        if before.is_some_and(|before| !before.is_empty() && before != title) {
            focus(heading);
        }
    });
    view! {
        <h1 node_ref=heading tabindex="-1" aria-describedby="chip lead">{dynamic_text(move || title.get().to_string())}</h1>
        <p id="lead" class="lead">{dynamic_text(move || lead.get().to_string())}</p>
    }
}
