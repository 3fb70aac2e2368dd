//! Waits for the end of a request.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

/// Waits until this signal says that its request is aborted.
pub async fn aborted(signal: &AbortSignal) {
    if signal.aborted() {
        return;
    }
    let until = Promise::new(&mut |resolve, _| signal.set_onabort(Some(&resolve)));
    let _ = JsFuture::from(until).await;
}
