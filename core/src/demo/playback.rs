//! A script while it is played. It remembers the results of the requests so far, because later answers depend on it.

use crate::demo::request_handler::{DemoRequest, answer};
use crate::demo::response::{Delivery, DemoAnswer};
use crate::demo::script::DemoScript;
use crate::exchange::no_response::NoResponse;
use crate::highlevel::token_endpoint;

/// The script, and what was played of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Playback {
    script: DemoScript,
    /// True after a request with a code or a refresh token got no answer.
    was_lost: bool,
    /// True after the code was exchanged.
    has_tokens: bool,
}

impl Playback {
    /// The script from its beginning.
    #[must_use]
    pub fn of(script: DemoScript) -> Self {
        Self { script, ..Self::default() }
    }

    /// The response to a request. `form` is its body, empty if it has none. `now` is in milliseconds since 1970.
    pub fn answer(&mut self, url: &str, form: &str, now: f64) -> DemoAnswer {
        let asked = self.request(url, form, false, now);
        let answer = answer(self.script, &asked);
        let carries_grant = asked.carries_grant();
        self.was_lost = answer.delivery == Delivery::Throws && (carries_grant || self.was_lost);
        self.has_tokens = self.has_tokens || carries_grant && answer.status == 200;
        answer
    }

    /// What is known after a request without a response. A knock is a request that shows whether HighLevel can be
    /// reached, and whose answer nobody can read.
    #[must_use]
    pub fn reach(&self, now: f64) -> NoResponse {
        let knock = answer(self.script, &self.request(&token_endpoint(), "", true, now));
        NoResponse { online: !self.script.is_offline(), reached: knock.delivery == Delivery::Whole }
    }

    fn request<'a>(&self, url: &'a str, body: &'a str, is_knock: bool, now: f64) -> DemoRequest<'a> {
        DemoRequest { url, body, is_knock, is_recheck: self.was_lost, has_tokens: self.has_tokens, now }
    }
}
