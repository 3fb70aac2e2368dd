//! Fetches every chunk except `seldom` after the app has started, when the browser is idle. Therefore, most parts are
//! already loaded when the user needs them.

use crate::browser::timer::call_later;
use crate::lazy::chunks::{fetch_details, fetch_install, fetch_reader, fetch_tools};
use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};

/// The delay, in milliseconds, before the fetch in a browser that does not report when it is idle.
const TIMEOUT: u32 = 2000;

/// Fetches every chunk except `seldom` when the browser is idle. If the user asked the browser to save data, fetches
/// nothing.
pub fn fetch_when_idle() {
    if saves_data() {
        return;
    }
    let fetch = || {
        leptos::task::spawn_local(async {
            // The chunks are in the order in which they are needed.
            drop(fetch_reader().await);
            drop(fetch_install().await);
            drop(fetch_tools().await);
            drop(fetch_details().await);
        });
    };
    let idle = Reflect::get(&window(), &JsValue::from_str("requestIdleCallback"));
    match idle.ok().and_then(|it| it.dyn_into::<Function>().ok()) {
        Some(request) => {
            let callback = Closure::once_into_js(fetch);
            drop(request.call1(&window(), &callback));
        }
        None => call_later(TIMEOUT, fetch),
    }
}

/// True if the user asked the browser to save data.
fn saves_data() -> bool {
    let get = |from: &JsValue, name: &str| Reflect::get(from, &JsValue::from_str(name)).unwrap_or_default();
    let connection = get(&window().navigator(), "connection");
    connection.is_object() && get(&connection, "saveData").is_truthy()
}
