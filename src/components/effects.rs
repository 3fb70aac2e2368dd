//! Makes effects, which are functions that run when a signal changes.
//!
//! Leptos generates about 0.7 KB of code for each type of effect. All effects from this module have the same type.

use leptos::prelude::*;

/// Calls `act` once after this function has returned, and again whenever a signal that `act` reads changes.
pub fn effect(mut act: impl FnMut() + 'static) {
    effect_knowing_first(move |_| act());
}

/// Like [`effect()`]. `act` receives true in its first call, and false in each later call.
pub fn effect_knowing_first(act: impl FnMut(bool) + 'static) {
    let mut act: Box<dyn FnMut(bool)> = Box::new(act);
    Effect::new(move |before: Option<()>| act(before.is_none()));
}
