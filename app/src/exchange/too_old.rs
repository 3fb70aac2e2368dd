//! What is offered where the code is probably too old.

use crate::components::button::{Button, Look};
use crate::exchange::fresh_code::FreshCode;
use leg3_core::messages::swap::SwapText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// *Get a fresh code*, and *Try it anyway*.
#[component]
pub fn TooOld(
    /// Set where the user tries the code all the same.
    is_tried_anyway: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <FreshCode/>
        <div class="buttons">
            <Button text=text_of(SwapText::TryItAnyway) look=Look::Secondary press=move |_| is_tried_anyway.set(true)/>
        </div>
    }
}
