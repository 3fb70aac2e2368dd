//! The resend window: a short time in which HighLevel returns the same new pair for the same refresh token.
//!
//! The documentation of [`RESEND_WINDOW`] names the source of this fact. The window opens when a refresh token is sent.
//! It closes when the time is over, after a complete successful response, or after a response that shows that HighLevel
//! made no new pair. While the window is open, the user may send exactly the same request again. So the window keeps
//! the credentials of that request. The credentials are wiped from memory when the window closes.
//!
//! Sending the token again does not extend the window, because HighLevel measures the time from the first request. A
//! request opens a new window if the old window is closed, or if the credentials or the user type are different.

use crate::highlevel::RESEND_WINDOW;
use crate::oauth::credentials::{Credentials, RefreshToken};
use crate::oauth::request::{Attempt, TokenRequest, UserType};

/// The time in which one refresh token may be sent again without risk. This type holds secrets.
pub struct ResendWindow {
    /// The number of the first request in this window.
    pub(super) first: Attempt,
    /// The time when the first request was sent, in milliseconds since 1970.
    opened_at: f64,
    /// The credentials that were sent with the token.
    credentials: Credentials,
    /// The user type that was sent with the token.
    user_type: Option<UserType>,
}

impl ResendWindow {
    /// Opens the window for a request that is sent at `now`.
    pub(super) fn open(
        first: Attempt,
        now: f64,
        credentials: Credentials,
        user_type: Option<UserType>,
    ) -> Self {
        Self { first, opened_at: now, credentials, user_type }
    }

    /// The time when the window closes, in milliseconds since 1970.
    pub(super) fn closes_at(&self) -> f64 {
        self.opened_at + f64::from(RESEND_WINDOW)
    }

    /// True if the window is open at `now`. If this computer's clock was set back, the elapsed time is unknown, so the
    /// window counts as closed.
    pub(super) fn is_open(&self, now: f64) -> bool {
        self.opened_at <= now && now < self.closes_at()
    }

    /// True if a request with these values would be the same as the first request in this window. HighLevel promises
    /// the same pair only for the same client ID and client secret.
    pub(super) fn is_for(&self, credentials: &Credentials, user_type: Option<UserType>) -> bool {
        self.credentials.same_as(credentials) && self.user_type == user_type
    }

    /// A copy of the first request in this window.
    pub(super) fn request(&self, token: &RefreshToken) -> TokenRequest {
        TokenRequest::refresh(token, &self.credentials, self.user_type)
    }
}
