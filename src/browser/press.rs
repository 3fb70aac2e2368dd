//! Waits for the end of a press. If a button moves while the pointer is down, the browser sends no click to the button.

use crate::browser::timer::call_later;
use crate::components::effects::effect;
use leptos::prelude::*;

/// Tracks whether the pointer is down. The tracking stops when the component that started it is disposed.
#[derive(Clone, Copy)]
pub struct PressWatch {
    is_down: StoredValue<bool>,
    waiting: StoredValue<Option<Box<dyn FnOnce()>>, LocalStorage>,
}

impl PressWatch {
    /// Starts to track the pointer.
    #[must_use]
    pub fn start() -> Self {
        let watch = Self { is_down: StoredValue::new(false), waiting: StoredValue::new_local(None) };
        effect(move || {
            watch.listen("pointerdown", true);
            watch.listen("pointerup", false);
            watch.listen("pointercancel", false);
        });
        watch
    }

    /// Calls `then` at once if the pointer is up. Otherwise, calls `then` after the press has ended and its click was
    /// handled. Does nothing after the component was disposed.
    pub fn after_press(self, then: impl FnOnce() + 'static) {
        // A field loses the focus when it is removed. By then, its component may already be disposed.
        match self.is_down.try_get_value() {
            Some(true) => self.waiting.set_value(Some(Box::new(then))),
            Some(false) => then(),
            None => {}
        }
    }

    fn listen(self, name: &'static str, is_down: bool) {
        let heard = window_event_listener_untyped(name, move |_| {
            self.is_down.set_value(is_down);
            let waiting = self.waiting.try_update_value(Option::take).flatten();
            if let Some(then) = waiting {
                // The click event arrives in the same task as the end of the press.
                call_later(0, then);
            }
        });
        on_cleanup(move || heard.remove());
    }
}
