//! The transport of pretend mode. It answers each request with the response that a [`DemoScript`] chooses, and sends
//! nothing.

use crate::browser::abort::aborted;
use crate::browser::outgoing::Outgoing;
use crate::lazy::lazy_functions;
use crate::store::transport::{Pending, Transport};
use leg3_core::demo::playback::Playback;
use leg3_core::demo::response::Delivery;
use leg3_core::demo::script::DemoScript;
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::oauth::secret::Secret;
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::AbortSignal;

/// The script of pretend mode. It is in the context only in pretend mode.
#[derive(Clone)]
pub struct DemoMode(ArcStoredValue<Playback>);

impl DemoMode {
    /// Creates the default script, in which the exchange returns the tokens of a sub-account, and all later requests
    /// succeed.
    #[must_use]
    pub fn new() -> Self {
        Self(ArcStoredValue::new(Playback::default()))
    }

    /// Uses this script from now on.
    pub fn set_script(&self, script: DemoScript) {
        self.0.set_value(Playback::of(script));
    }
}

impl Default for DemoMode {
    fn default() -> Self {
        Self::new()
    }
}

/// The transport of pretend mode.
pub struct DemoTransport {
    mode: DemoMode,
    now: fn() -> f64,
}

impl DemoTransport {
    /// Answers each request with the response that the script of `mode` chooses. `now` returns the time in milliseconds
    /// since 1970.
    #[must_use]
    pub fn new(mode: DemoMode, now: fn() -> f64) -> Self {
        Self { mode, now }
    }
}

impl Transport for DemoTransport {
    fn send(&self, request: Outgoing, signal: AbortSignal) -> Pending<Option<HttpResponse>> {
        let form = request.form.and_then(|form| String::from_utf8(form.to_vec()).ok()).unwrap_or_default();
        let mut playback = self.mode.0.get_value();
        let answer = playback.answer(&request.url, &form, (self.now)());
        self.mode.0.set_value(playback);
        Box::pin(async move {
            match answer.delivery {
                Delivery::Throws => return None,
                Delivery::Never => {
                    aborted(&signal).await;
                    return None;
                }
                Delivery::Whole | Delivery::CutOff => {}
            }
            Some(HttpResponse {
                status: answer.status,
                headers: Vec::from([("content-type".into(), answer.content_type.into())]),
                complete: answer.delivery == Delivery::Whole,
                body: Secret::new(answer.body),
            })
        })
    }

    fn reach(&self, _: AbortSignal) -> Pending<NoResponse> {
        let known = self.mode.0.get_value().reach((self.now)());
        Box::pin(async move { known })
    }
}

lazy_functions! { seldom:
    /// The transport that answers requests instead of HighLevel.
    load_demo_transport(mode: DemoMode) -> Rc<dyn Transport> => Rc::new(DemoTransport::new(mode, js_sys::Date::now));
}
