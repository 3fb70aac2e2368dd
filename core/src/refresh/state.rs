//! The states of a refresh. Each state holds exactly the data that it needs, so that invalid combinations of data
//! cannot exist.

use crate::exchange::failure::Failure;
use crate::oauth::error_response::ErrorDetails;
use crate::oauth::request::Attempt;
use crate::oauth::response::HttpResponse;
use crate::refresh::failure::{RefreshFailure, RefreshTokenStatus};
use crate::refresh::input::RefreshInput;
use crate::refresh::sent_tokens::{Resend, TokenHistory};
use alloc::rc::Rc;

/// The state of a refresh.
pub enum RefreshState {
    /// No request is in progress.
    Idle {
        /// True if a probe succeeded after it had timed out, so the connection works.
        answered_late: bool,
    },
    /// The probe was sent. If it succeeds, the refresh token is sent.
    Probing(RefreshProbing),
    /// The refresh token was sent, and its response is awaited.
    Sending(RefreshSending),
    /// The response to the refresh request could not be read. A second probe shows whether the connection works.
    Rechecking(RefreshRechecking),
    /// The refresh failed.
    Failed(RefreshFailed),
    /// The refresh succeeded, and the app received the new pair.
    Renewed {
        /// The number of the newest request with the refresh token. It may be newer than the request that was answered.
        attempt: Attempt,
        /// True if the response holds an access token but no refresh token. The old refresh token is used up, and there
        /// is no new refresh token.
        without_refresh: bool,
    },
}

/// The probe was sent, and its response is awaited.
pub struct RefreshProbing {
    /// The number of the probe request.
    pub attempt: Attempt,
    /// The values that are sent if the probe succeeds.
    pub input: RefreshInput,
}

/// The refresh token was sent, and the response is awaited. The token itself is in
/// [`SentTokens`](super::sent_tokens::SentTokens).
#[derive(Clone, Copy)]
pub struct RefreshSending {
    /// The number of the refresh request.
    pub attempt: Attempt,
    /// The phase of waiting for the response.
    pub phase: SendingPhase,
}

/// The phase of waiting for the response to a refresh request.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SendingPhase {
    /// The wait is shorter than [`REFRESH_SILENCE`](crate::highlevel::REFRESH_SILENCE).
    Early,
    /// The wait is longer than [`REFRESH_SILENCE`](crate::highlevel::REFRESH_SILENCE). The same token may be sent again
    /// while its resend window is open.
    Silent,
    /// The wait is longer than [`EXCHANGE_TIMEOUT`](crate::highlevel::EXCHANGE_TIMEOUT). The page tells the user that
    /// the response is overdue.
    Overdue,
}

/// The second probe was sent, because the response to the refresh request could not be read.
#[derive(Clone, Copy)]
pub struct RefreshRechecking {
    /// The number of the second probe request.
    pub attempt: Attempt,
    /// The number of the refresh request.
    pub sent: Attempt,
}

/// A failed refresh, with the data that later events need.
pub struct RefreshFailed {
    /// The failure.
    pub failure: RefreshFailure,
    /// The error message and trace ID in HighLevel's response.
    pub details: ErrorDetails,
    /// The complete response, if there was one.
    pub response: Option<Rc<HttpResponse>>,
    /// The number of the failed request: the probe or the refresh request. If nothing was sent, because the token must
    /// not be sent again or the user first has to confirm the risk, this is the number of an earlier request. `None` if
    /// there is none.
    pub attempt: Option<Attempt>,
    /// The history of the refresh token, including this failure.
    pub history: TokenHistory,
}

impl RefreshFailed {
    /// Creates a failed refresh without a response. If an earlier request with the token was successful, every failure
    /// except [`Failure::Unreadable`] becomes [`RefreshFailure::AlreadyUsed`].
    pub(super) fn new(failure: Failure, attempt: Option<Attempt>, history: TokenHistory) -> Self {
        let already_used = history.resend == Resend::Never && !matches!(failure, Failure::Unreadable(_));
        let failure = if already_used { RefreshFailure::AlreadyUsed } else { RefreshFailure::Of(failure) };
        Self { failure, details: ErrorDetails::default(), response: None, attempt, history }
    }

    /// Creates a failed refresh in which nothing was sent: the user submitted a token, but an earlier request with this
    /// token was successful. `newest` is the number of the newest request with this token. If its resend window is
    /// open, it may be sent again.
    pub(super) fn already_used(newest: Option<Attempt>, history: TokenHistory) -> Self {
        let (failure, details) = (RefreshFailure::AlreadyUsed, ErrorDetails::default());
        Self { failure, details, response: None, attempt: newest, history }
    }

    /// Returns the same failure with this response and its error details.
    pub(super) fn with_response(self, response: Rc<HttpResponse>) -> Self {
        Self { details: response.error_details(), response: Some(response), ..self }
    }

    /// The status of the refresh token after all requests with it.
    #[must_use]
    pub fn token_status(&self) -> RefreshTokenStatus {
        self.history.status
    }

    /// True if [`Press::Ordinary`](crate::exchange::events::Press::Ordinary) may send this refresh token.
    #[must_use]
    pub fn may_press(&self) -> bool {
        self.history.resend == Resend::Freely
    }

    /// True if [`Press::WithoutProbe`](crate::exchange::events::Press::WithoutProbe) may send the token although the
    /// probe failed.
    #[must_use]
    pub fn may_try_anyway(&self) -> bool {
        self.may_press() && self.failure.may_try_anyway()
    }

    /// True if only [`Press::Resend`](crate::exchange::events::Press::Resend), the button *Try it once more*, may send
    /// the token. The page explains the risk of this button.
    #[must_use]
    pub fn may_try_again(&self) -> bool {
        matches!(self.history.resend, Resend::ByChoice(_))
    }

    /// The number of the probe request, if the refresh failed because the probe timed out. A late response to the probe
    /// is still accepted.
    pub(super) fn timed_out_probe(&self) -> Option<Attempt> {
        self.attempt.filter(|_| self.failure == RefreshFailure::Of(Failure::ProbeTimedOut))
    }
}

impl RefreshState {
    /// The number of the request in progress, or of the timed-out probe whose late response is still accepted.
    pub(super) fn open_attempt(&self) -> Option<Attempt> {
        match self {
            Self::Probing(probing) => Some(probing.attempt),
            Self::Sending(sending) => Some(sending.attempt),
            Self::Rechecking(rechecking) => Some(rechecking.attempt),
            Self::Failed(failed) => failed.timed_out_probe(),
            Self::Idle { .. } | Self::Renewed { .. } => None,
        }
    }

    /// The number of the refresh request that the user may send again while its resend window is open.
    pub(super) fn resendable_attempt(&self) -> Option<Attempt> {
        match self {
            Self::Sending(RefreshSending { attempt, phase: SendingPhase::Silent }) => Some(*attempt),
            Self::Rechecking(rechecking) => Some(rechecking.sent),
            Self::Failed(failed) => failed.attempt,
            Self::Renewed { attempt, without_refresh: true } => Some(*attempt),
            Self::Idle { .. } | Self::Probing(_) | Self::Sending(_) | Self::Renewed { .. } => None,
        }
    }

    /// The response that led to the failure. `None` if the state is not a failure, or if the failure has no response.
    #[must_use]
    pub fn response(&self) -> Option<&Rc<HttpResponse>> {
        match self {
            Self::Failed(failed) => failed.response.as_ref(),
            _ => None,
        }
    }
}

impl Default for RefreshState {
    fn default() -> Self {
        Self::Idle { answered_late: false }
    }
}
