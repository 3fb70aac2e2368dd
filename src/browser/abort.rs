//! Waits until a request is aborted.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

/// Waits until `signal` reports that its request was aborted.
pub async fn aborted(signal: &AbortSignal) {
    if signal.aborted() {
        return;
    }
    let until = Promise::new(&mut |resolve, _| signal.set_onabort(Some(&resolve)));
    let _ = JsFuture::from(until).await;
}
