//! The age of the authorization code, which is updated every second.

use crate::browser::timer::Timer;
use crate::store::Store;
use leg3_core::exchange::code_age::CodeAge;
use leg3_core::exchange::screen::ExchangeScreen;
use leptos::prelude::*;

/// The interval between updates of the age, in milliseconds.
const TICK: u32 = 1000;

/// The age of the code that is waiting for a press on *Get my tokens*. `None` if no code is waiting, or if its arrival
/// time is not known.
#[must_use]
pub fn code_age(store: Store) -> Memo<Option<CodeAge>> {
    let now = RwSignal::new(store.now());
    Effect::new(move |_| {
        let timer = Timer::every(TICK, move || now.set(store.now()));
        StoredValue::new_local(timer)
    });
    Memo::new(move |_| {
        let arrived = store.screen().with(ExchangeScreen::arrived)?;
        Some(CodeAge::at(arrived, now.get().max(arrived)))
    })
}
