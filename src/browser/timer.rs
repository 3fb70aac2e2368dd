//! Timers that are cancelled when they are dropped, and [`call_later`], which cannot be cancelled.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A timer that calls a function once or repeatedly. After the timer is dropped, it makes no more calls.
pub struct Timer {
    id: i32,
    repeats: bool,
    _callback: Closure<dyn FnMut()>,
}

impl Timer {
    /// Calls `then` once, after this number of milliseconds.
    #[must_use]
    pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) -> Self {
        let mut then = Some(then);
        let callback = Closure::new(move || {
            if let Some(then) = then.take() {
                then();
            }
        });
        Self::set(milliseconds, false, callback)
    }

    /// Calls `then` repeatedly, with this interval in milliseconds.
    #[must_use]
    pub fn every(milliseconds: u32, then: impl FnMut() + 'static) -> Self {
        Self::set(milliseconds, true, Closure::new(then))
    }

    fn set(milliseconds: u32, repeats: bool, callback: Closure<dyn FnMut()>) -> Self {
        let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
        let function = callback.as_ref().unchecked_ref();
        let id = web_sys::window().and_then(|window| {
            if repeats {
                window.set_interval_with_callback_and_timeout_and_arguments_0(function, milliseconds).ok()
            } else {
                window.set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds).ok()
            }
        });
        Self { id: id.unwrap_or_default(), repeats, _callback: callback }
    }
}

/// Calls `then` once, after this number of milliseconds. The call cannot be cancelled. The memory of `then` is freed
/// after the call.
pub fn call_later(milliseconds: u32, then: impl FnOnce() + 'static) {
    let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
    if let Some(window) = web_sys::window() {
        let function = Closure::once_into_js(then);
        let function = function.unchecked_ref();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds);
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        let Some(window) = web_sys::window() else { return };
        if self.repeats {
            window.clear_interval_with_handle(self.id);
        } else {
            window.clear_timeout_with_handle(self.id);
        }
    }
}
