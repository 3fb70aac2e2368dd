//! The chip above the heading of a screen. It states a known fact in a few words.

use crate::components::callout::Tone;
use leptos::prelude::*;

/// A coloured chip with a symbol and a short text.
#[component]
pub fn Chip(
    /// The colour of the chip.
    tone: Tone,
    /// The text of the chip.
    #[prop(into)]
    text: String,
    /// True if the chip reports that the tokens arrived. Its symbol is then animated once.
    #[prop(optional)]
    is_success: bool,
) -> impl IntoView {
    view! {
        <p id="chip" class=["chip ", tone.class(), if is_success { " success" } else { "" }].concat()>
            <span aria-hidden="true">{tone.sign()}</span>
            {" "}
            {text}
        </p>
    }
}
