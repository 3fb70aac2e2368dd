//! The primary action of a refresh: the next action that the page recommends to the user. On the screen for an expired
//! token, only the button of this action has a filled background.

use crate::exchange::failure::Failure;
use crate::oauth::error_response::ErrorDetails;
use crate::refresh::failure::{RefreshFailure, RefreshNextStep, RefreshTokenStatus};
use crate::refresh::screen::{RefreshFailureView, RefreshScreen};

/// The primary action after a failed refresh, or while the response is overdue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RefreshAction {
    /// Press *Get new tokens*, the button of the form.
    PressForm,
    /// Press *Send it again*, while the resend window is open.
    SendAgain,
    /// Press *Try it once more*. The page explains the risk of this button.
    TryOnceMore,
    /// Send the same request outside this browser.
    OutsideBrowser,
    /// Press *Stop waiting*, while the response is overdue but may still arrive.
    StopWaiting,
    /// Install the HighLevel app again.
    InstallAgain,
    /// Press *Copy a report*, if this page is at fault.
    CopyReport,
}

impl RefreshFailureView {
    /// The failure view for a refresh request that timed out. The response is still accepted if it arrives.
    #[must_use]
    pub fn overdue() -> Self {
        let failure = RefreshFailure::Of(Failure::Overdue);
        Self {
            failure,
            token_status: failure.token_status(),
            details: ErrorDetails::default(),
            status: None,
            may_press: false,
            may_try_anyway: false,
            resend_until: None,
            may_try_again: false,
            attempt: 0,
        }
    }

    /// The primary action after this failure.
    #[must_use]
    pub fn primary_action(&self) -> RefreshAction {
        if self.failure == RefreshFailure::Of(Failure::Overdue) {
            return RefreshAction::StopWaiting;
        }
        if self.resend_until.is_some() {
            return RefreshAction::SendAgain;
        }
        match self.failure.next_step() {
            RefreshNextStep::DoItOutside => RefreshAction::OutsideBrowser,
            RefreshNextStep::Report => RefreshAction::CopyReport,
            RefreshNextStep::InstallAgain => RefreshAction::InstallAgain,
            _ if self.may_send() => RefreshAction::PressForm,
            _ if self.may_try_again => RefreshAction::TryOnceMore,
            _ => RefreshAction::InstallAgain,
        }
    }

    /// True if *Get new tokens* may send this refresh token, and the token may still work.
    #[must_use]
    pub fn may_send(&self) -> bool {
        self.may_press && self.token_status < RefreshTokenStatus::UsedUp
    }

    /// True if the same request, sent outside this browser, may still return a new pair of tokens. False while the
    /// response is overdue.
    #[must_use]
    pub fn may_be_sent_outside(&self) -> bool {
        self.failure != RefreshFailure::Of(Failure::Overdue) && self.token_status < RefreshTokenStatus::UsedUp
    }
}

impl RefreshScreen {
    /// True while a request is in progress and is not overdue.
    #[must_use]
    pub fn is_working(&self) -> bool {
        matches!(self, Self::Probing | Self::Sending { .. } | Self::Rechecking { .. })
    }

    /// The failure to show, if there is one. An overdue request is also shown as a failure.
    #[must_use]
    pub fn failure(&self) -> Option<RefreshFailureView> {
        match self {
            Self::Failed(failure) => Some(failure.clone()),
            Self::Overdue => Some(RefreshFailureView::overdue()),
            _ => None,
        }
    }

    /// The time until which *Send it again* is offered, in milliseconds since 1970. `None` if this button is not
    /// offered.
    #[must_use]
    pub fn resend_until(&self) -> Option<f64> {
        match self {
            Self::Sending { resend_until }
            | Self::Rechecking { resend_until }
            | Self::Renewed { resend_until, .. } => *resend_until,
            Self::Failed(failure) => failure.resend_until,
            Self::Idle { .. } | Self::Probing | Self::Overdue => None,
        }
    }

    /// True if the new pair arrived without its refresh token, and *Send it again* is offered to get the whole pair.
    #[must_use]
    pub fn offers_whole_pair(&self) -> bool {
        matches!(self, Self::Renewed { resend_until: Some(_), .. })
    }

    /// True if the screen shows the result of a request. The result applies only to the refresh token that the user
    /// submitted.
    #[must_use]
    pub fn is_result(&self) -> bool {
        matches!(self, Self::Failed(_) | Self::Renewed { .. })
    }
}
