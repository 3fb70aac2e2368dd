//! Links to other pages.

use crate::components::dynamic::handler;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A link that opens in a new tab, unless `is_in_this_tab` is true. The browser sends no referrer to the other page,
/// and gives it no reference to this window.
#[component]
pub fn Link(
    /// The URL of the link.
    href: String,
    /// The text of the link.
    #[prop(into)]
    text: String,
    /// The classes of the link. [`Look::class`](crate::components::button::Look::class) returns the classes of a
    /// button.
    #[prop(optional)]
    class: &'static str,
    /// True if the link opens in this tab.
    #[prop(optional)]
    is_in_this_tab: bool,
    /// Called when the link is pressed, with any mouse button.
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
