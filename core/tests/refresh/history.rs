//! The history of a refresh token in the simulation. The simulation uses the history to check that the token is sent
//! only when sending is allowed.

use crate::support::fields;
use leg3_core::highlevel::RESEND_WINDOW;
use leg3_core::oauth::request::TokenRequest;
use leg3_core::oauth::response::HttpResponse;

/// The simulation's record of a refresh token.
#[derive(Default)]
pub(super) struct TokenHistory {
    /// True if a complete successful response to a request with the token arrived.
    whole: bool,
    /// True if a successful response to a request with the token arrived, complete or truncated.
    used: bool,
    /// True after a request with the token was aborted or ended without a response, or if its response does not show
    /// whether HighLevel used up the token. False again after a clear response, and after the user has chosen to send
    /// the token again.
    pub(super) lost: bool,
    /// The time and the fields of the first request in the token's resend window. `None` before the first request, and
    /// after a clear error response.
    window: Option<(f64, Vec<(String, String)>)>,
}

/// The cause of a refresh request.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    /// HighLevel's own response to a probe, or the user's choice to send the token without a probe.
    Allowed,
    /// The user's press on the button *Send it again*.
    SendAgain,
    /// Any other cause.
    Other,
}

impl TokenHistory {
    /// Records a response. `name` is the name of the canned response. `aborted` is true if the request was aborted
    /// before the response arrived.
    pub(super) fn answered(&mut self, name: &str, answer: &HttpResponse, aborted: bool) {
        self.used |= answer.is_success();
        self.whole |= name.starts_with("success");
        // A server error or a gateway timeout does not show whether the token was used.
        let says_nothing = ["broken", "gateway-timeout"].contains(&name);
        if !aborted {
            self.lost = says_nothing;
            self.window.take_if(|_| !answer.is_success() && !says_nothing);
        }
    }

    /// Checks a request and records it. *Send it again* may only repeat the first request of an open resend window. Any
    /// other request needs a successful probe, or the user's choice to send the token without a probe. After a lost
    /// response, such a request also needs the user's choice to send the token again. After a truncated successful
    /// response, only *Send it again* is allowed. After a complete successful response, no request is allowed.
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
