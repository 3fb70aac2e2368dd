//! The actions for an authorization code that is probably too old.

use crate::components::button::{Button, Look};
use crate::exchange::fresh_code::FreshCode;
use crate::store::Store;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The buttons *Get a fresh code* and *Try it anyway*.
#[component]
pub fn TooOld(
    /// The arrival time of the code that the user tries although it is probably too old.
    tried_anyway: RwSignal<Option<f64>>,
) -> impl IntoView {
    let store = Store::here();
    let press = move |_| tried_anyway.set(store.screen().with_untracked(ExchangeScreen::arrived));
    view! {
        <FreshCode is_primary=true/>
        <div class="buttons">
            <Button text=text_of(CodeScreenText::TryItAnyway) look=Look::Secondary press/>
        </div>
    }
}
