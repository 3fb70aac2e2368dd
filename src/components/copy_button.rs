//! A button that copies a text, and then shows a confirmation or an error.

use crate::browser::clipboard;
use crate::browser::timer::Timer;
use crate::components::dynamic::{dynamic_text, dynamic_value, handler};
use leg3_core::messages::page::PageText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The duration of the confirmation or the error, in milliseconds.
const SAID_FOR: u32 = 2000;

/// A button that copies the result of `text`. If the result is `None`, nothing is copied.
#[component]
pub fn CopyButton(
    /// The accessible name, such as *Copy access token*.
    #[prop(into)]
    name: String,
    /// The text on the button. By default, the accessible name.
    #[prop(optional)]
    short: Option<&'static str>,
    /// True if the button is the next step of the screen.
    #[prop(optional)]
    is_primary: bool,
    /// Returns the text to copy.
    #[prop(into)]
    text: Callback<(), Option<String>>,
    /// Called after the text was copied.
    #[prop(into, default = Callback::new(|()| {}))]
    copied: Callback<()>,
) -> impl IntoView {
    let outcome = RwSignal::new(None::<bool>);
    let timer = StoredValue::new_local(None::<Timer>);
    let press = move |_| {
        let Some(text) = text.run(()) else { return };
        leptos::task::spawn_local(async move {
            let is_copied = clipboard::copy(text).await;
            // The button may have been removed in the meantime.
            if outcome.is_disposed() {
                return;
            }
            outcome.set(Some(is_copied));
            timer.set_value(Some(Timer::after(SAID_FOR, move || outcome.set(None))));
            if is_copied {
                copied.run(());
            }
        });
    };
    let text_on_it = short.map_or_else(|| name.clone(), str::to_owned);
    let label = dynamic_text(move || match outcome.get() {
        Some(true) => text_of(PageText::CopiedShort).to_owned(),
        _ => text_on_it.clone(),
    });
    view! {
        <button
            type="button"
            class=dynamic_value(move || match outcome.get() {
                Some(true) => "button copied",
                _ if is_primary => "button primary",
                _ => "button",
            })
            aria-label=move || (outcome.get() != Some(true)).then(|| name.clone())
            on:click=handler(press)
        >
            {label}
        </button>
        <span class=dynamic_value(move || if outcome.get() == Some(false) { "remark bad" } else { "spoken" }) role="status">
            {dynamic_text(move || match outcome.get() {
                Some(true) => text_of(PageText::Copied),
                Some(false) => text_of(PageText::CopyRefused),
                None => "",
            })}
        </span>
    }
}
