//! The player of a demo script. The player remembers the results of earlier requests, because later responses depend on
//! them.

use crate::demo::request_handler::{DemoRequest, answer};
use crate::demo::response::{Delivery, DemoAnswer};
use crate::demo::script::DemoScript;
use crate::exchange::no_response::NoResponse;
use crate::highlevel::token_endpoint;

/// A demo script, and the results of the requests so far.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Playback {
    script: DemoScript,
    /// True if `fetch` failed for an earlier request with an authorization code or a refresh token, and for every
    /// request after it.
    was_lost: bool,
    /// True after a request with an authorization code or a refresh token got the status 200.
    has_tokens: bool,
}

impl Playback {
    /// Starts a demo script from its beginning.
    #[must_use]
    pub fn of(script: DemoScript) -> Self {
        Self { script, ..Self::default() }
    }

    /// The response to a request. `form` is the body of the request, or empty if there is no body. `now` is in
    /// milliseconds since 1970.
    pub fn answer(&mut self, url: &str, form: &str, now: f64) -> DemoAnswer {
        let asked = self.request(url, form, false, now);
        let answer = answer(self.script, &asked);
        let carries_grant = asked.carries_grant();
        self.was_lost = answer.delivery == Delivery::Throws && (carries_grant || self.was_lost);
        self.has_tokens = self.has_tokens || carries_grant && answer.status == 200;
        answer
    }

    /// Returns what a browser would report about a request that got no response: whether there is a network, and
    /// whether a knock reaches HighLevel. A knock is a request that tests the connection. The page cannot read its
    /// response.
    #[must_use]
    pub fn reach(&self, now: f64) -> NoResponse {
        let knock = answer(self.script, &self.request(&token_endpoint(), "", true, now));
        NoResponse { online: !self.script.is_offline(), reached: knock.delivery == Delivery::Whole }
    }

    fn request<'a>(&self, url: &'a str, body: &'a str, is_knock: bool, now: f64) -> DemoRequest<'a> {
        DemoRequest { url, body, is_knock, is_recheck: self.was_lost, has_tokens: self.has_tokens, now }
    }
}
