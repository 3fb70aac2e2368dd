//! The time, and waiting for it.

use js_sys::{Date, Function};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Milliseconds since 1970.
#[must_use]
pub fn now() -> f64 {
    Date::now()
}

/// A moment as people here write it. Takes milliseconds since 1970.
#[must_use]
pub fn local(moment: f64) -> String {
    let date = Date::new(&JsValue::from_f64(moment));
    String::from(date.to_locale_string("default", &JsValue::UNDEFINED))
}

/// The time of day as people here write it. Takes milliseconds since 1970.
#[must_use]
pub fn time_of_day(moment: f64) -> String {
    let date = Date::new(&JsValue::from_f64(moment));
    String::from(date.to_locale_time_string("default"))
}

/// A moment as ISO 8601, in UTC. Takes milliseconds since 1970.
#[must_use]
pub fn iso(moment: f64) -> String {
    String::from(Date::new(&JsValue::from_f64(moment)).to_iso_string())
}

/// Calls `then` once, after so many milliseconds.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) {
    let then: Box<dyn FnOnce()> = Box::new(then);
    let callback = Closure::once_into_js(then);
    let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
    if let Some(window) = web_sys::window() {
        let _ =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(function(&callback), milliseconds);
    }
}

/// Calls `then` every so many milliseconds, for as long as the page lives.
pub fn every(milliseconds: i32, then: impl FnMut() + 'static) {
    let callback = Closure::<dyn FnMut()>::wrap(Box::new(then)).into_js_value();
    if let Some(window) = web_sys::window() {
        let _ =
            window.set_interval_with_callback_and_timeout_and_arguments_0(function(&callback), milliseconds);
    }
}

fn function(callback: &JsValue) -> &Function {
    callback.unchecked_ref()
}
