//! The screen of a refresh: its state without the secrets. The view is drawn only from this screen.

use crate::oauth::error_response::ErrorDetails;
use crate::refresh::failure::{RefreshFailure, RefreshTokenStatus};
use crate::refresh::reducer::Refresh;
use crate::refresh::state::{RefreshFailed, RefreshSending, RefreshState, SendingPhase};

/// One screen of the refresh. It contains no credentials and no tokens.
#[derive(Clone, PartialEq, Debug)]
pub enum RefreshScreen {
    /// No request is in progress. The user can press *Get new tokens*.
    Idle {
        /// True if a probe succeeded after it had timed out. Pressing *Get new tokens* again will most likely work.
        answered_late: bool,
    },
    /// The probe was sent.
    Probing,
    /// The refresh token was sent, and the response is awaited.
    Sending {
        /// The time until which *Send it again* is offered, in milliseconds since 1970. The button appears after
        /// [`REFRESH_SILENCE`](crate::highlevel::REFRESH_SILENCE) without a response.
        resend_until: Option<f64>,
    },
    /// The refresh token was sent, and the request timed out. A late response is still accepted.
    Overdue,
    /// The response to the refresh request could not be read. A second probe was sent.
    Rechecking {
        /// The time until which *Send it again* is offered, in milliseconds since 1970.
        resend_until: Option<f64>,
    },
    /// The refresh failed.
    Failed(RefreshFailureView),
    /// The refresh succeeded, and the app received the new pair.
    Renewed {
        /// True if the response holds an access token but no refresh token. The old refresh token is used up, and there
        /// is no new refresh token.
        without_refresh: bool,
        /// The time until which *Send it again* is offered, in milliseconds since 1970. The button is offered if the
        /// response was truncated before the new refresh token.
        resend_until: Option<f64>,
    },
}

/// The data about a failed refresh, without its secrets.
#[derive(Clone, PartialEq, Debug)]
pub struct RefreshFailureView {
    /// The failure.
    pub failure: RefreshFailure,
    /// The status of the refresh token after all requests with it.
    pub token_status: RefreshTokenStatus,
    /// The error message and trace ID in HighLevel's response.
    pub details: ErrorDetails,
    /// The HTTP status of the response. `None` if there was no response.
    pub status: Option<u16>,
    /// True if *Get new tokens* may send this refresh token.
    pub may_press: bool,
    /// True if *Send it anyway* may send the refresh token although the probe failed.
    pub may_try_anyway: bool,
    /// The time until which *Send it again* is offered, in milliseconds since 1970.
    pub resend_until: Option<f64>,
    /// True if only *Try it once more* may send the refresh token. The page explains the risk of this button. The
    /// button is not offered together with *Send it again*, which has no risk.
    pub may_try_again: bool,
    /// The number of the failed request, as in [`RefreshFailed::attempt`]. `0` if there is none. It distinguishes two
    /// failures of the same kind, so that the page shows the second failure as new.
    pub attempt: u32,
}

impl RefreshScreen {
    /// Creates the screen of `refresh`.
    #[must_use]
    pub fn of(refresh: &Refresh) -> Self {
        let resend_until = refresh.resend_until();
        match &refresh.state {
            RefreshState::Idle { answered_late } => Self::Idle { answered_late: *answered_late },
            RefreshState::Probing(_) => Self::Probing,
            RefreshState::Sending(RefreshSending { phase: SendingPhase::Overdue, .. }) => Self::Overdue,
            RefreshState::Sending(_) => Self::Sending { resend_until },
            RefreshState::Rechecking(_) => Self::Rechecking { resend_until },
            RefreshState::Failed(failed) => Self::Failed(RefreshFailureView::of(failed, resend_until)),
            RefreshState::Renewed { without_refresh, .. } => {
                Self::Renewed { without_refresh: *without_refresh, resend_until }
            }
        }
    }
}

impl RefreshFailureView {
    fn of(failed: &RefreshFailed, resend_until: Option<f64>) -> Self {
        Self {
            failure: failed.failure,
            token_status: failed.token_status(),
            details: failed.details.clone(),
            status: failed.response.as_ref().map(|response| response.status),
            may_press: failed.may_press(),
            may_try_anyway: failed.may_try_anyway(),
            resend_until,
            may_try_again: failed.may_try_again() && resend_until.is_none(),
            attempt: failed.attempt.unwrap_or_default(),
        }
    }
}
