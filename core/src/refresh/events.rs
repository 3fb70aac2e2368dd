//! The events of a refresh: user actions, responses, and timeouts.

use crate::exchange::events::Press;
use crate::exchange::probe::NoResponse;
use crate::oauth::credentials::{Credentials, RefreshToken};
use crate::oauth::request::Attempt;
use crate::oauth::request::UserType;
use crate::oauth::response::HttpResponse;

/// One event. [`advance`](super::reducer::advance) ignores an event that does not fit the current state.
pub enum Event {
    /// The user pressed a button that sends the refresh token. The user type is the one that came with the token.
    ///
    /// [`Press::Ordinary`] and [`Press::Again`] send the probe first. If the response to an earlier request with
    /// the same token was lost, only [`Press::Again`] sends the token again. [`Press::Anyway`] skips the probe,
    /// and is accepted only after the probe failed.
    Submitted(Press, RefreshToken, Credentials, Option<UserType>),
    /// The response to this request arrived, and the page could read it.
    Answered(Attempt, HttpResponse),
    /// This request ended without a response that the page can read.
    Unanswered(Attempt, NoResponse),
    /// This request timed out. The time limit is the one in [`Effect::Wait`](super::effects::Effect::Wait).
    TimedOut(Attempt),
    /// The user pressed *Stop waiting*.
    StopWaiting,
    /// The user pressed *Forget everything*, or is leaving the page.
    Forget,
}
