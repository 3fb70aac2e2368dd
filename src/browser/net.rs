//! Sending a token request, and reading what comes back. Which request, and when, was decided elsewhere.

use super::boot::Boot;
use super::dom;
use gloo_net::http::{Headers, Request, RequestBuilder, Response};
use js_sys::{Array, Uint8Array};
use leg3_core::exchange::probe::NoResponse;
use leg3_core::highlevel::token_endpoint;
use leg3_core::oauth::request::{HEADERS, TokenRequest};
use leg3_core::oauth::response::HttpResponse;
use leg3_core::oauth::secret::Secret;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReferrerPolicy, RequestCache, RequestCredentials, RequestMode, RequestRedirect};

/// Sends, and reads every byte of the answer. `None` where no answer can be read.
///
/// No cookies, no cache, no referrer; and a redirect is an error, because the policy that pins the address
/// of this request no longer holds behind one.
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
    read(response.ok()?, boot, 1).await
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

/// Reads every byte of an answer. `hold` has `boot.js` hold what came, in case the app dies; `2` where the
/// second program alone has it.
async fn read(response: Response, boot: &Boot, hold: u8) -> Option<HttpResponse> {
    let response: web_sys::Response = response.into();
    let status = response.status();
    let headers = Headers::from_raw(response.headers()).entries().collect();
    let read: Array = JsFuture::from(boot.read(response, hold)).await.ok()?.into();
    let body = Secret::new(read.get(0).as_string().unwrap_or_default());
    Some(HttpResponse { status, headers, body, complete: read.get(1).is_truthy() })
}

/// Sends a call of the API, and reads every byte of its answer. `form` makes it a POST. `None` where no answer can be read.
///
/// Its headers are none a browser sends unasked, so it asks HighLevel for permission first (a preflight).
pub async fn call(
    url: &str,
    form: Option<&str>,
    headers: &[(&str, &str)],
    boot: &Boot,
    signal: &AbortSignal,
) -> Option<HttpResponse> {
    let request = if form.is_some() { Request::post(url) } else { Request::get(url) };
    let mut builder = private(request, signal).redirect(RequestRedirect::Error);
    for (name, value) in headers {
        builder = builder.header(name, value);
    }
    let built = match form {
        Some(form) => builder.body(form),
        None => builder.build(),
    };
    let response = built.ok()?.send().await.ok()?;
    // What is made by a POST is a token.
    read(response, boot, if form.is_some() { 2 } else { 0 }).await
}

/// What the browser knows after a probe brought nothing. Knocks once more, in a way whose answer nobody may read.
pub async fn listen_to_silence(signal: &AbortSignal) -> NoResponse {
    let online = dom::window().is_some_and(|window| window.navigator().on_line());
    let knock = private(Request::get(&token_endpoint()), signal).mode(RequestMode::NoCors);
    let reached = match knock.build() {
        Ok(knock) => knock.send().await.is_ok(),
        Err(_) => false,
    };
    NoResponse { online, reached }
}

fn private(builder: RequestBuilder, signal: &AbortSignal) -> RequestBuilder {
    builder
        .credentials(RequestCredentials::Omit)
        .cache(RequestCache::NoStore)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(signal))
}
