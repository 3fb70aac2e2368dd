//! What `boot.js` hands over: what stood in the address, and a safe place for what must survive the app.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Response;

#[wasm_bindgen]
extern "C" {
    /// The object that `boot.js` passes to `start`.
    pub type Boot;

    /// What stood behind `?`, or the kept code in the same form.
    #[wasm_bindgen(method, getter)]
    pub fn query(this: &Boot) -> String;

    /// What stood behind `#`.
    #[wasm_bindgen(method, getter)]
    pub fn fragment(this: &Boot) -> String;

    /// When the code arrived, in milliseconds since 1970.
    #[wasm_bindgen(method, getter)]
    pub fn arrived(this: &Boot) -> f64;

    /// True where the form was submitted before the app was there.
    #[wasm_bindgen(method, getter)]
    pub fn early(this: &Boot) -> bool;

    /// True in pretend mode.
    #[wasm_bindgen(method, getter)]
    pub fn demo(this: &Boot) -> bool;

    /// Keeps the code in this tab.
    #[wasm_bindgen(method)]
    pub fn keep(this: &Boot, code: &str, arrived: f64);

    /// Says which `state` came with a code that was entered: it is kept with that code.
    #[wasm_bindgen(method)]
    pub fn mark(this: &Boot, code: &str, state: &str);

    /// Forgets the code that is kept in this tab.
    #[wasm_bindgen(method)]
    pub fn unkeep(this: &Boot);

    /// Reads a body and gives `[text, whole]`. What may hold tokens is held until [`Boot::taken`] or [`Boot::forget`].
    #[wasm_bindgen(method)]
    pub fn read(this: &Boot, response: Response, hold: u8) -> Promise;

    /// The app has drawn the answer: it need not be held any more, unless it is a success.
    #[wasm_bindgen(method)]
    pub fn taken(this: &Boot);

    /// No answer need be held any more.
    #[wasm_bindgen(method)]
    pub fn forget(this: &Boot);

    /// Something new was drawn.
    #[wasm_bindgen(method)]
    pub fn drawn(this: &Boot);

    /// A button was pressed that is the second program's; it hears of it as soon as it is there.
    #[wasm_bindgen(method)]
    pub fn later(this: &Boot, name: &str);

    /// Asks the first program, or tells it something; see [`crate::hatch`].
    #[wasm_bindgen(method)]
    pub fn ask(this: &Boot, question: &str, text: &str) -> Option<String>;
}
