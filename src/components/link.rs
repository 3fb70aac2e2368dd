//! Links to other pages.

use crate::components::dynamic::handler;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A link that opens in a tab of its own. The other page learns nothing of this one.
#[component]
pub fn Link(
    /// Where it leads.
    href: String,
    /// The text on it.
    #[prop(into)]
    text: String,
    /// Its classes. [`Look::class`](crate::components::button::Look::class) has those that make it look like a button.
    #[prop(optional)]
    class: &'static str,
    /// True if it opens in this tab.
    #[prop(optional)]
    is_in_this_tab: bool,
    /// Called when it is pressed, with any button.
    #[prop(into, default = Callback::new(|_| {}))]
    pressed: Callback<MouseEvent>,
) -> impl IntoView {
    let target = (!is_in_this_tab).then_some("_blank");
    view! {
        <a
            class=class
            href=href
            target=target
            rel="noopener noreferrer"
            on:click=handler(move |event| pressed.run(event))
            on:auxclick=handler(move |event| pressed.run(event))
        >
            {text}
        </a>
    }
}
