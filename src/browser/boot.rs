//! The object that the scripts in `boot/` pass to the app: the content of the address, and what must outlive the app.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Response;

#[wasm_bindgen]
extern "C" {
    /// What `boot/start.js` passes to `start`.
    pub type Boot;

    /// The query of the address, or the kept code in the same form.
    #[wasm_bindgen(method, getter)]
    pub fn query(this: &Boot) -> String;

    /// The fragment of the address.
    #[wasm_bindgen(method, getter)]
    pub fn fragment(this: &Boot) -> String;

    /// When the code arrived, in milliseconds since 1970.
    #[wasm_bindgen(method, getter)]
    pub fn arrived(this: &Boot) -> f64;

    /// True if the form was submitted before the app was there.
    #[wasm_bindgen(method, getter, js_name = isEarly)]
    pub fn is_early(this: &Boot) -> bool;

    /// The address of the page around this one, where that page has told it. Empty otherwise.
    #[wasm_bindgen(method, getter)]
    pub fn page(this: &Boot) -> String;

    /// In pretend mode, its parameter in the address: `demo`, or `demo=` and the name of a state. Empty otherwise.
    #[wasm_bindgen(method, getter)]
    pub fn demo(this: &Boot) -> String;

    /// True inside another page.
    #[wasm_bindgen(method, getter, js_name = isFramed)]
    pub fn is_framed(this: &Boot) -> bool;

    /// True if a service worker controls this page. The page has none of its own, so the worker is somebody else's.
    #[wasm_bindgen(method, getter, js_name = hasWorker)]
    pub fn has_worker(this: &Boot) -> bool;

    /// True after the app died. It must do nothing any more.
    #[wasm_bindgen(method, getter, js_name = isDead)]
    pub fn is_dead(this: &Boot) -> bool;

    /// True if the code stays in the tab that this one is a copy of.
    #[wasm_bindgen(method, getter, js_name = isElsewhere)]
    pub fn is_elsewhere(this: &Boot) -> bool;

    /// Keeps a code with its `state` and its time of arrival, in milliseconds since 1970.
    #[wasm_bindgen(method)]
    pub fn keep(this: &Boot, code: &str, state: &str, arrived: f64) -> bool;

    /// Forgets the code.
    #[wasm_bindgen(method)]
    pub fn drop(this: &Boot);

    /// Reads a body and gives `[text, whole]`. The answer is held until it is processed. One that brings tokens is held
    /// until everything is forgotten.
    #[wasm_bindgen(method)]
    pub fn read(this: &Boot, response: Response, may_bring_tokens: bool) -> Promise;

    /// The app has drawn the answer. It need not be held any more, unless it brought tokens.
    #[wasm_bindgen(method)]
    pub fn processed(this: &Boot);

    /// Clears every answer and the code.
    #[wasm_bindgen(method)]
    pub fn forget(this: &Boot);

    /// The app has panicked.
    #[wasm_bindgen(method)]
    pub fn panicked(this: &Boot);

    /// Tells the page around this one, where that page is on the host's list. It must be no secret.
    #[wasm_bindgen(method)]
    pub fn say(this: &Boot, what: &str);

    /// Opens this page in a tab of its own, with the code.
    #[wasm_bindgen(method, js_name = openOwnTab)]
    pub fn open_own_tab(this: &Boot);
}
