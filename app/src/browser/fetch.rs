//! Sends a token request with `fetch`, and reads every byte of its response.

use crate::browser::boot::Boot;
use gloo_net::http::{Headers, Request, RequestBuilder, Response};
use js_sys::{Array, Uint8Array};
use leg3_core::exchange::probe::NoResponse;
use leg3_core::highlevel::token_endpoint;
use leg3_core::oauth::request::{HEADERS, TokenRequest};
use leg3_core::oauth::response::HttpResponse;
use leg3_core::oauth::secret::Secret;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReferrerPolicy, RequestCache, RequestCredentials, RequestMode, RequestRedirect};

/// Sends the request. `None` where no response can be read.
///
/// A redirect is an error, because the policy that pins the address of this request does not hold behind one.
pub async fn send(request: TokenRequest, boot: &Boot, signal: &AbortSignal) -> Option<HttpResponse> {
    let body = Body(Uint8Array::from(request.body.as_slice()));
    let mut builder = private(Request::post(&request.url), signal).redirect(RequestRedirect::Error);
    for (name, value) in HEADERS {
        builder = builder.header(name, value);
    }
    let built = builder.body(body.0.clone());
    drop(request);
    let response = built.ok()?.send().await;
    drop(body);
    read(response.ok()?, boot).await
}

/// The body of a token request on the JavaScript heap, zeroed when dropped.
///
/// It must live until `fetch` has settled: WebKit copies the bytes only when `fetch` is called, Chromium and Firefox do
/// it when the `Request` is made.
struct Body(Uint8Array);

impl Drop for Body {
    fn drop(&mut self) {
        self.0.fill(0, 0, self.0.length());
    }
}

/// Reads every byte of a response. The scripts in `boot/` hold what came, in case the app dies.
async fn read(response: Response, boot: &Boot) -> Option<HttpResponse> {
    let response: web_sys::Response = response.into();
    let status = response.status();
    let headers = Headers::from_raw(response.headers()).entries().collect();
    let read: Array = JsFuture::from(boot.read(response)).await.ok()?.into();
    let body = Secret::new(read.get(0).as_string().unwrap_or_default());
    Some(HttpResponse { status, headers, body, complete: read.get(1).is_truthy() })
}

/// What the browser knows after a probe without a response. Asks once more, in a way whose answer no page may read.
pub async fn reach(signal: &AbortSignal) -> NoResponse {
    let online = web_sys::window().is_some_and(|window| window.navigator().on_line());
    let request = private(Request::get(&token_endpoint()), signal).mode(RequestMode::NoCors);
    let reached = match request.build() {
        Ok(request) => request.send().await.is_ok(),
        Err(_) => false,
    };
    NoResponse { online, reached }
}

/// No cookies, no cache, no referrer.
fn private(builder: RequestBuilder, signal: &AbortSignal) -> RequestBuilder {
    builder
        .credentials(RequestCredentials::Omit)
        .cache(RequestCache::NoStore)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(signal))
}
