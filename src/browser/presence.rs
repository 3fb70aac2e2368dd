//! Watches the user's activity, such as touches, key presses, and leaving the page.

use leptos::ev;
use leptos::prelude::*;

/// Calls `seen` whenever the user touches or clicks the page, presses a key, leaves the tab, or returns to it.
pub fn on_activity(seen: impl Fn() + Clone + 'static) {
    for name in ["pointerdown", "keydown", "visibilitychange"] {
        let seen = seen.clone();
        drop(window_event_listener_untyped(name, move |_| seen()));
    }
}

/// While `must_warn` returns true, makes the browser ask for confirmation before the user leaves the page.
pub fn warn_before_leaving(must_warn: impl Fn() -> bool + 'static) {
    drop(window_event_listener(ev::beforeunload, move |event| {
        if must_warn() {
            event.prevent_default();
        }
    }));
}

/// Calls `left` when the user leaves the page.
pub fn on_leaving(left: impl Fn() + 'static) {
    drop(window_event_listener_untyped("pagehide", move |_| left()));
}
