//! Sends a request with `fetch`, and reads every byte of its response.

use crate::browser::boot::Boot;
use crate::browser::outgoing::Outgoing;
use gloo_net::http::{Headers, Request, RequestBuilder, Response};
use js_sys::{Array, Uint8Array};
use leg3_core::api::call::VERSION;
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::highlevel::token_endpoint;
use leg3_core::oauth::request::HEADERS;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::oauth::secret::Secret;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReferrerPolicy, RequestCache, RequestCredentials, RequestMode, RequestRedirect};

/// Sends the request. `None` if no response can be read.
///
/// A redirect is an error, because the content security policy does not check the path of a URL after a redirect.
pub async fn send(request: Outgoing, boot: &Boot, signal: &AbortSignal) -> Option<HttpResponse> {
    let body = request.form.as_ref().map(|form| Body(Uint8Array::from(form.as_slice())));
    let method = if body.is_some() { Request::post } else { Request::get };
    let [content_type, accept] = HEADERS;
    let mut builder = private(method(&request.url), signal).redirect(RequestRedirect::Error);
    builder = builder.header(accept.0, accept.1);
    if let Some(token) = &request.token {
        builder = builder.header("Authorization", &["Bearer ", token.expose()].concat());
        builder = builder.header(VERSION.0, request.version);
    }
    let built = match &body {
        Some(body) => builder.header(content_type.0, content_type.1).body(body.0.clone()),
        None => builder.build(),
    };
    drop(request);
    let response = built.ok()?.send().await;
    let may_bring_tokens = body.is_some();
    drop(body);
    read(response.ok()?, may_bring_tokens, boot).await
}

/// A request body on the JavaScript heap. It is zeroed when dropped.
///
/// The body must live until `fetch` has settled. WebKit copies the bytes when `fetch` is called. Chromium and Firefox
/// copy the bytes when the `Request` is created.
struct Body(Uint8Array);

impl Drop for Body {
    fn drop(&mut self) {
        self.0.fill(0, 0, self.0.length());
    }
}

/// Reads every byte of a response. The scripts in `boot/` hold the received text, in case the app crashes.
async fn read(response: Response, may_bring_tokens: bool, boot: &Boot) -> Option<HttpResponse> {
    let response: web_sys::Response = response.into();
    let status = response.status();
    let headers = Headers::from_raw(response.headers()).entries().collect();
    let read: Array = JsFuture::from(boot.read(response, may_bring_tokens)).await.ok()?.into();
    let body = Secret::new(read.get(0).as_string().unwrap_or_default());
    Some(HttpResponse { status, headers, body, complete: read.get(1).is_truthy() })
}

/// Checks the connection after a request that got no response. Reports whether the browser is online, and whether one
/// more request to HighLevel gets any response. This page cannot read that response, because the request has the mode
/// `no-cors`.
pub async fn reach(signal: &AbortSignal) -> NoResponse {
    let online = web_sys::window().is_some_and(|window| window.navigator().on_line());
    let request = private(Request::get(&token_endpoint()), signal).mode(RequestMode::NoCors);
    let reached = match request.build() {
        Ok(request) => request.send().await.is_ok(),
        Err(_) => false,
    };
    NoResponse { online, reached }
}

/// Configures a request to use no cookies, no cache and no referrer. `signal` can abort the request.
pub(super) fn private(builder: RequestBuilder, signal: &AbortSignal) -> RequestBuilder {
    builder
        .credentials(RequestCredentials::Omit)
        .cache(RequestCache::NoStore)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(signal))
}
