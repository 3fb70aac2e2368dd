//! Effects: functions that run when a signal changes.
//!
//! Leptos generates code for the type of every effect, about 0.7 KB each. All effects that are made here have one type.

use leptos::prelude::*;

/// Calls `act` soon, and again when a signal in it changes.
pub fn effect(mut act: impl FnMut() + 'static) {
    effect_knowing_first(move |_| act());
}

/// The same. The argument of `act` is true the first time.
pub fn effect_knowing_first(act: impl FnMut(bool) + 'static) {
    let mut act: Box<dyn FnMut(bool)> = Box::new(act);
    Effect::new(move |before: Option<()>| act(before.is_none()));
}
