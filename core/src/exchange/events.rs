//! The events of an exchange: user actions, responses, and timeouts.
//!
//! All times are in milliseconds since 1970.

use crate::exchange::no_response::NoResponse;
use crate::oauth::credentials::Credentials;
use crate::oauth::redirect::Arrival;
use crate::oauth::request::Attempt;
use crate::oauth::request::Options;
use crate::oauth::response::HttpResponse;

/// One event. [`advance`](super::reducer::advance) ignores an event that does not fit the current state.
pub enum Event {
    /// An authorization response (RFC 6749 §4.1.2) arrived at this time: in the page's address, as input from the user,
    /// or from another tab. The [`Arrival`] may also say that there is no usable code.
    Arrived(Arrival, f64),
    /// The user pressed a button that sends the authorization code. The client ID and the client secret are filled in.
    Submitted(Press, Credentials, Options),
    /// The user pressed *Check the connection*.
    CheckConnection,
    /// The response to this request arrived at this time, and the page could read it.
    Answered(Attempt, HttpResponse, f64),
    /// This request ended without a response that the page can read.
    Unanswered(Attempt, NoResponse),
    /// This request timed out. [`Effect::Wait`](super::effects::Effect::Wait) contains the time limit.
    TimedOut(Attempt),
    /// The user pressed *Stop waiting*.
    StopWaiting,
    /// The user pasted a response at this time. The request for this response was sent outside this page.
    ResponsePasted(HttpResponse, f64),
    /// A new pair of tokens arrived at this time: a refresh returned it, or the user pasted it. A refresh runs
    /// independently of the exchange.
    Renewed(HttpResponse, f64),
    /// The user copied or downloaded the refresh token.
    TokensSaved,
    /// The user pressed *Forget everything*.
    Forget,
    /// The user is leaving the page.
    Leave,
    /// The user was inactive for fifteen minutes.
    Idle,
}

/// The kind of button that the user pressed. An exchange and a refresh have the same three kinds of buttons. The page
/// offers [`Press::WithoutProbe`] and [`Press::Resend`] only with an explanation of the risk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Press {
    /// *Get my tokens*, or *Try again* after a failure: the probe is sent first.
    Ordinary,
    /// *Send it anyway*: the probe failed, so the code is sent without a new probe.
    WithoutProbe,
    /// *Send it again*: the code was sent before, and the response was lost. The probe is sent first.
    Resend,
}
