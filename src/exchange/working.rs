//! The steps that are shown while the exchange is in progress. These steps replace the form.

use crate::browser::timer::Timer;
use crate::components::effects::effect;
use crate::components::steps::{Step, StepState};
use crate::store::Store;
use leg3_core::exchange::screen::Sending;
use leg3_core::highlevel;
use leg3_core::messages::code_screen::{CodeScreenText, seconds};
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The interval between updates of the shown seconds, in milliseconds.
const TICK: u32 = 1000;

/// The steps of an exchange in progress.
#[component]
pub fn Working(
    /// The request that is in progress.
    sending: Sending,
) -> impl IntoView {
    let (check, check_title) = match sending {
        Sending::Nothing => (StepState::Ahead, CodeScreenText::StepCheck),
        Sending::Probe => (StepState::UnderWay, CodeScreenText::StepChecking),
        Sending::Code => (StepState::Done, CodeScreenText::StepChecked),
        Sending::Recheck => (StepState::UnderWay, CodeScreenText::StepRecheck),
    };
    let (swap, swap_title) = match sending {
        Sending::Nothing | Sending::Probe => (StepState::Ahead, CodeScreenText::StepSwap),
        Sending::Code => (StepState::UnderWay, CodeScreenText::StepSwapping),
        // The code was sent, but the result is not known.
        Sending::Recheck => (StepState::Ahead, CodeScreenText::StepSwap),
    };
    let waited = milliseconds_waited();
    let host = highlevel::origin().trim_start_matches("https://");
    let host_and_seconds = move || [host, " · ", &seconds(waited.get())].concat();
    view! {
        <ol class="card steps">
            <Step number=1 state=check title=text_of(check_title) subtitle=text_of(CodeScreenText::StepCheckHint)/>
            <Step number=2 state=swap title=text_of(swap_title) subtitle=host_and_seconds/>
            <Step number=3 state=StepState::Ahead title=text_of(CodeScreenText::StepDone)/>
        </ol>
    }
}

/// The time since the calling component was drawn, in milliseconds. The value is updated every second.
#[must_use]
pub fn milliseconds_waited() -> RwSignal<f64> {
    let store = Store::here();
    let start = store.now();
    let waited = RwSignal::new(0.0);
    let timer = StoredValue::new_local(None::<Timer>);
    effect(move || timer.set_value(Some(Timer::every(TICK, move || waited.set(store.now() - start)))));
    waited
}
