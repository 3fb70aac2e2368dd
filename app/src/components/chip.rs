//! The chip above a heading: what is certain, in a few words.

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
) -> impl IntoView {
    view! {
        <p id="chip" class=["chip ", tone.class()].concat()>
            <span aria-hidden="true">{tone.sign()}</span>
            {" "}
            {text}
        </p>
    }
}
