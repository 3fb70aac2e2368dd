//! The object that the scripts in `boot/` pass to the app. It holds the query and the fragment of the address, and the
//! data that must survive a crash of the app.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Response;

#[wasm_bindgen]
extern "C" {
    /// The object that `boot/start.js` passes to `start`.
    pub type Boot;

    /// The query of the address, or the stored authorization code and its `state` in the format of a query. Empty in
    /// pretend mode, and after [`drop`](Self::drop).
    #[wasm_bindgen(method, getter)]
    pub fn query(this: &Boot) -> String;

    /// The fragment of the address with which the page was opened. Empty in pretend mode. After [`drop`](Self::drop),
    /// the fragment contains at most the outer page's address and the name of a tool.
    #[wasm_bindgen(method, getter)]
    pub fn fragment(this: &Boot) -> String;

    /// The arrival time of the code, in milliseconds since 1970. Without a code, the time at which the page was opened.
    #[wasm_bindgen(method, getter)]
    pub fn arrived(this: &Boot) -> f64;

    /// True if the user submitted a form on the first screen before the app started. The form contains client ID and
    /// client secret, or a pasted text.
    #[wasm_bindgen(method, getter, js_name = isEarly)]
    pub fn is_early(this: &Boot) -> bool;

    /// The address of the outer page. Empty if the outer page has sent no address, or if the address is not on the
    /// host's list.
    #[wasm_bindgen(method, getter)]
    pub fn page(this: &Boot) -> String;

    /// In pretend mode, the parameter in the address: `demo`, or `demo=` and the name of a state. Empty otherwise.
    #[wasm_bindgen(method, getter)]
    pub fn demo(this: &Boot) -> String;

    /// True if this page is in a frame of another page.
    #[wasm_bindgen(method, getter, js_name = isFramed)]
    pub fn is_framed(this: &Boot) -> bool;

    /// True if a service worker controls this page. Leg 3 installs no service worker, so the worker is foreign.
    #[wasm_bindgen(method, getter, js_name = hasWorker)]
    pub fn has_worker(this: &Boot) -> bool;

    /// True after the app crashed, or could not start. The app must then do nothing more.
    #[wasm_bindgen(method, getter, js_name = isDead)]
    pub fn is_dead(this: &Boot) -> bool;

    /// True if this tab is a copy of another tab, and the code stays in the other tab.
    #[wasm_bindgen(method, getter, js_name = isElsewhere)]
    pub fn is_elsewhere(this: &Boot) -> bool;

    /// Keeps a code with its `state` and its time of arrival, in milliseconds since 1970, and stores them for a reload.
    /// In pretend mode, nothing is stored.
    #[wasm_bindgen(method)]
    pub fn keep(this: &Boot, code: &str, state: &str, arrived: f64);

    /// Forgets the code and its `state`, and removes them from the tab's storage.
    #[wasm_bindgen(method)]
    pub fn drop(this: &Boot);

    /// Reads a response body. The promise resolves to `[text, whole]`. `text` is the body, and `whole` is true if the
    /// body is complete. The scripts hold the text until [`processed`](Self::processed) is called. If
    /// `may_bring_tokens` is true and the response was successful, the scripts hold the text until
    /// [`forget`](Self::forget) is called.
    #[wasm_bindgen(method)]
    pub fn read(this: &Boot, response: Response, may_bring_tokens: bool) -> Promise;

    /// Reports that the app has drawn the received responses. The scripts then delete the text of each response that
    /// cannot contain tokens.
    #[wasm_bindgen(method)]
    pub fn processed(this: &Boot);

    /// Clears the text of every response that the scripts hold. The code stays.
    #[wasm_bindgen(method)]
    pub fn forget(this: &Boot);

    /// Reports that the app has panicked.
    #[wasm_bindgen(method)]
    pub fn panicked(this: &Boot);

    /// Sends `what` to the outer page, if that page is on the host's list. `what` must not contain a secret.
    #[wasm_bindgen(method)]
    pub fn say(this: &Boot, what: &str);

    /// Opens this page in a new tab, and passes the code to the new tab if there is a code.
    #[wasm_bindgen(method, js_name = openOwnTab)]
    pub fn open_own_tab(this: &Boot);
}
