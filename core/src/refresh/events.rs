//! The events of a refresh: user actions, responses, and timeouts.
//!
//! All times are in milliseconds since 1970.

use crate::exchange::events::Press;
use crate::exchange::no_response::NoResponse;
use crate::oauth::credentials::{Credentials, RefreshToken};
use crate::oauth::request::Attempt;
use crate::oauth::request::UserType;
use crate::oauth::response::HttpResponse;

/// One event. [`advance`](super::reducer::advance) ignores an event that does not fit the current state.
pub enum Event {
    /// The user pressed a button that sends this refresh token. The credentials are the client ID and the client secret
    /// at the time of the press. The user type came with the refresh token. The last value is the time of the press.
    ///
    /// [`Press::Ordinary`] and [`Press::Resend`] send the probe first. If the response to an earlier request with the
    /// same token was lost, or did not say whether the token was used, only [`Press::Resend`] sends the token again.
    /// [`Press::WithoutProbe`] skips the probe, and is accepted only after the probe failed. After a successful
    /// response, no [`Press`] sends the same token again.
    Submitted(Press, RefreshToken, Credentials, Option<UserType>, f64),
    /// The user pressed *Send it again* at this time. The refresh request of the current state is sent once more,
    /// without a probe, if its [resend window](super::resend_window) is open. If a request is still in progress, it is
    /// aborted first.
    SentAgain(f64),
    /// The response to this request arrived at this time, and the page can read it.
    Answered(Attempt, HttpResponse, f64),
    /// This request ended without a response that the page can read.
    Unanswered(Attempt, NoResponse),
    /// A time limit of this request has passed. [`Effect::Wait`](super::effects::Effect::Wait) sets the time limit. A
    /// refresh request has two time limits, one after the other.
    TimedOut(Attempt),
    /// The resend window that this request opened has closed.
    /// [`Effect::WaitForWindow`](super::effects::Effect::WaitForWindow) sets the length of the window.
    WindowClosed(Attempt),
    /// The user pressed *Stop waiting*.
    StopWaiting,
}
