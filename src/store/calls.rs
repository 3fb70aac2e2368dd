//! Sends API calls with an access token.

use crate::browser::outgoing::Outgoing;
use crate::browser::timer::Timer;
use crate::store::Store;
use crate::store::flows::open_request::RequestId;
use leg3_core::api::call::Call;
use leg3_core::api::failure::NoAnswer;
use leg3_core::highlevel::token_endpoint;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::oauth::request::METHOD;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::oauth::secret::Secret;
use leg3_core::text::is_visible_ascii;
use std::rc::Rc;
use zeroize::Zeroizing;

/// The time limit of a call, in milliseconds.
const TIMEOUT: u32 = 30_000;

/// An API call that is about to be sent.
pub(super) struct ApiRequest {
    /// The API call.
    pub(super) call: Call,
    /// The encoded form. A call with a form is a POST request. A call without a form is a GET request.
    pub(super) form: Option<String>,
    /// The access token for the call.
    pub(super) token: Secret,
    /// The purpose of the call.
    pub(super) why: PrivacyText,
}

impl Store {
    /// Sends an API call. A call with a token that was masked or shortened is not sent. `None` if the user pressed
    /// *Forget everything* in the meantime, or if the browser has no `AbortController`. The page drops a response that
    /// arrives after *Forget everything*.
    pub(super) async fn call(self, request: ApiRequest) -> Option<Result<HttpResponse, NoAnswer>> {
        let ApiRequest { call, form, token, why } = request;
        if !is_visible_ascii(token.expose()) {
            return Some(Err(NoAnswer::NotSent));
        }
        let method = if form.is_some() { METHOD } else { "GET" };
        let key = self.record(method, &call.url, why);
        let id = RequestId::Call(key);
        let signal = self.open_request(id)?;
        let is_late = Rc::new(std::cell::Cell::new(false));
        let late = Rc::clone(&is_late);
        self.limit_request(
            id,
            Timer::after(TIMEOUT, move || {
                late.set(true);
                self.abort_request(id);
            }),
        );
        let form = form.map(|form| Zeroizing::new(form.into_bytes()));
        let outgoing = Outgoing { url: call.url, form, token: Some(token), version: call.version };
        let response = self.transport().send(outgoing, signal.clone()).await;
        if !self.is_open(id) {
            return None;
        }
        self.settle(key, response.as_ref().map(|response| response.status));
        let result = match response {
            Some(response) => Ok(response),
            None if is_late.get() => Err(NoAnswer::TooLate),
            None => {
                let key = self.record("GET", &token_endpoint(), PrivacyText::WhyReachApi);
                let known = self.transport().reach(signal).await;
                self.settle(key, None);
                Err(NoAnswer::of(known))
            }
        };
        let is_wanted = self.is_open(id);
        self.close_request(id);
        is_wanted.then_some(result)
    }
}
