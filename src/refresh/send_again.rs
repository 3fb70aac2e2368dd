//! *Send it again*: sends the same refresh token again. The text above the button shows for how many more seconds
//! HighLevel returns the same pair.

use crate::browser::timer::Timer;
use crate::components::button::{Button, Look};
use crate::components::dynamic::dynamic_text;
use crate::components::effects::effect;
use crate::store::Store;
use leg3_core::messages::number_phrases::seconds_left;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::text_of;
use leg3_core::refresh::events::Event;
use leptos::prelude::*;

/// The interval between updates of the shown seconds, in milliseconds.
const TICK: u32 = 1000;

/// The remaining seconds, and the button *Send it again*. Screen readers do not announce the remaining seconds.
#[component]
pub fn SendAgain(
    /// The time when the resend window closes, in milliseconds since 1970.
    until: f64,
    /// The look of the button.
    look: Look,
) -> impl IntoView {
    let store = Store::here();
    let now = RwSignal::new(store.now());
    let timer = StoredValue::new_local(None::<Timer>);
    effect(move || timer.set_value(Some(Timer::every(TICK, move || now.set(store.now())))));
    view! {
        <p>
            {text_of(RefreshText::ResendPromise)}
            " "
            <strong aria-hidden="true">{dynamic_text(move || seconds_left(until - now.get()))}</strong>
        </p>
        <div class="buttons">
            <Button
                text=text_of(RefreshText::SendItAgain)
                look
                press=move |_| store.dispatch_refresh(Event::SentAgain(store.now()))
            />
        </div>
    }
}
