//! The chip above a heading: a known fact in a few words.

use crate::components::callout::Tone;
use leptos::prelude::*;

/// A chip.
#[component]
pub fn Chip(
    /// Its colour.
    tone: Tone,
    /// Its text.
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
