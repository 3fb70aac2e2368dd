//! The history of a refresh token in the simulation. The history decides when the token may be sent.

use crate::support::fields;
use leg3_core::highlevel::RESEND_WINDOW;
use leg3_core::oauth::request::TokenRequest;
use leg3_core::oauth::response::HttpResponse;

/// The simulation's record of a refresh token.
#[derive(Default)]
pub(super) struct TokenHistory {
    /// A complete successful response to the token arrived.
    whole: bool,
    /// A successful response to the token arrived, complete or truncated.
    used: bool,
    /// The token was sent, its response was lost, and the user has not decided since then to send it again.
    pub(super) lost: bool,
    /// The first request of the token's resend window: its time and its fields.
    window: Option<(f64, Vec<(String, String)>)>,
}

/// The cause of a refresh request.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    /// HighLevel's own response to a probe, or the user's choice to send the token without a probe.
    Allowed,
    /// The user's press on *Send it again*.
    SendAgain,
    /// Anything else.
    Other,
}

impl TokenHistory {
    /// Records a response. `name` is the name of the canned response.
    pub(super) fn answered(&mut self, name: &str, answer: &HttpResponse, aborted: bool) {
        self.used |= answer.is_success();
        self.whole |= name.starts_with("success");
        // Neither a server error nor a gateway timeout shows whether the token was used.
        let says_nothing = ["broken", "gateway-timeout"].contains(&name);
        if !aborted {
            self.lost = says_nothing;
            self.window.take_if(|_| !answer.is_success() && !says_nothing);
        }
    }

    /// Checks a request and records it. If the response was lost, *Send it again* may repeat the same request within
    /// the window. After the window, the token may be sent again because the user was told the risk.
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

    /// True if the resend window of the token is open.
    pub(super) fn is_open(&self, now: f64) -> bool {
        self.window.as_ref().is_some_and(|(at, _)| now < at + f64::from(RESEND_WINDOW))
    }
}
