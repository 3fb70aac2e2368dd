//! Answers requests as the script of pretend mode says. Nothing is sent.

use crate::browser::abort::aborted;
use crate::browser::outgoing::Outgoing;
use crate::lazy::lazy_functions;
use crate::store::transport::{Pending, Transport};
use leg3_core::demo::request_handler::{DemoRequest, answer};
use leg3_core::demo::response::{Delivery, DemoAnswer};
use leg3_core::demo::script::DemoScript;
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::highlevel::token_endpoint;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::oauth::secret::Secret;
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::AbortSignal;

/// What is pretended. It is in the context in pretend mode, and in no other.
#[derive(Clone)]
pub struct DemoMode(ArcStoredValue<Played>);

/// The script, and what was played of it.
#[derive(Clone, Copy, Default)]
struct Played {
    script: DemoScript,
    /// True after a request with a code or a refresh token got no answer.
    was_lost: bool,
    /// True after the code was exchanged.
    has_tokens: bool,
}

impl DemoMode {
    /// Pretends that everything works, for a sub-account.
    #[must_use]
    pub fn new() -> Self {
        Self(ArcStoredValue::new(Played::default()))
    }

    /// Pretends this from now on.
    pub fn set_script(&self, script: DemoScript) {
        self.0.set_value(Played { script, ..Played::default() });
    }
}

impl Default for DemoMode {
    fn default() -> Self {
        Self::new()
    }
}

/// Answers requests.
pub struct Pretend {
    mode: DemoMode,
    now: fn() -> f64,
}

impl Pretend {
    /// Answers as `mode` says. `now` gives the time in milliseconds since 1970.
    #[must_use]
    pub fn new(mode: DemoMode, now: fn() -> f64) -> Self {
        Self { mode, now }
    }
}

impl Pretend {
    /// The answer to a request. A knock is the question whether HighLevel can be reached, whose answer nobody can read.
    fn answer(&self, url: &str, form: &str, is_knock: bool) -> DemoAnswer {
        let Played { script, was_lost, has_tokens } = self.mode.0.get_value();
        let now = (self.now)();
        let asked = DemoRequest { url, body: form, is_knock, is_recheck: was_lost, has_tokens, now };
        let answer = answer(script, &asked);
        if !is_knock {
            let carries_grant = asked.carries_grant();
            self.mode.0.set_value(Played {
                script,
                was_lost: answer.delivery == Delivery::Throws && (carries_grant || was_lost),
                has_tokens: has_tokens || carries_grant && answer.status == 200,
            });
        }
        answer
    }
}

impl Transport for Pretend {
    fn send(&self, request: Outgoing, signal: AbortSignal) -> Pending<Option<HttpResponse>> {
        let form = request.form.and_then(|form| String::from_utf8(form.to_vec()).ok()).unwrap_or_default();
        let answer = self.answer(&request.url, &form, false);
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
        let online = !self.mode.0.get_value().script.is_offline();
        let reached = self.answer(&token_endpoint(), "", true).delivery == Delivery::Whole;
        Box::pin(async move { NoResponse { online, reached } })
    }
}

lazy_functions! { seldom:
    /// What answers in the place of HighLevel.
    pretend_transport(mode: DemoMode) -> Rc<dyn Transport> => Rc::new(Pretend::new(mode, js_sys::Date::now));
}
