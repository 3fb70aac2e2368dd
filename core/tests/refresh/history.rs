//! The simulation's knowledge of a refresh token, and when the token may be sent.

use crate::support::fields;
use leg3_core::highlevel::RESEND_WINDOW;
use leg3_core::oauth::request::TokenRequest;
use leg3_core::oauth::response::HttpResponse;

/// What the simulation knows about a refresh token.
#[derive(Default)]
pub(super) struct TokenHistory {
    /// A complete success arrived for it.
    whole: bool,
    /// A success arrived for it, complete or truncated.
    used: bool,
    /// It was sent, its response was lost, and the person has not chosen to send it again since.
    pub(super) lost: bool,
    /// The first request of its window: its time and its fields.
    window: Option<(f64, Vec<(String, String)>)>,
}

/// The cause of a refresh request.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    /// HighLevel's own response to a probe, or the person's choice to send without one.
    Allowed,
    /// The person's press on *Send it again*.
    SendAgain,
    /// Anything else.
    Other,
}

impl TokenHistory {
    /// Records a response. `name` is the name of its canned file.
    pub(super) fn answered(&mut self, name: &str, answer: &HttpResponse, aborted: bool) {
        self.used |= answer.is_success();
        self.whole |= name.starts_with("success");
        // A gateway error says as little about the token as a missing response.
        let says_nothing = ["broken", "gateway-timeout"].contains(&name);
        if !aborted {
            self.lost = says_nothing;
            self.window.take_if(|_| !answer.is_success() && !says_nothing);
        }
    }

    /// Checks a request and records it. A token whose response was lost may be sent again within its window by *Send
    /// it again*, as the same request, or later, because the person was told the risk.
    pub(super) fn send(&mut self, request: &TokenRequest, cause: Cause, now: f64) {
        let fields = fields(request);
        let within = self.is_open(now) && self.window.as_ref().is_some_and(|(_, first)| *first == fields);
        assert!(!self.whole, "the token was sent again after a complete success");
        if cause == Cause::SendAgain {
            assert!(within, "the token was sent again outside of its window, or with other values");
        } else {
            assert!(cause == Cause::Allowed, "the token was sent without a successful probe");
            assert!(!self.used, "the token was sent again after a success");
            assert!(!self.lost, "the token was sent again after a lost response without the person's choice");
        }
        if !within {
            self.window = Some((now, fields));
        }
        self.lost = false;
    }

    /// True if its window is open.
    pub(super) fn is_open(&self, now: f64) -> bool {
        self.window.as_ref().is_some_and(|(at, _)| now < at + f64::from(RESEND_WINDOW))
    }
}
