//! The view of a failed exchange. It contains the data that the page may show, but no authorization code and no
//! response body.

use crate::exchange::failure::{CodeStatus, Failure, NextStep};
use crate::exchange::state::ExchangeFailed;
use crate::oauth::error_response::ErrorDetails;

/// A failed exchange without its secrets.
#[derive(Clone, PartialEq)]
pub struct FailureView {
    /// The failure.
    pub failure: Failure,
    /// The status of the code. `None` if there is no code.
    pub code_status: Option<CodeStatus>,
    /// The error message and trace ID in HighLevel's response.
    pub details: ErrorDetails,
    /// The HTTP status of the response. `None` if there was no response. `0` if the response was pasted.
    pub status: Option<u16>,
    /// True if the user entered the same code again after it was used up, or may have been used up.
    pub same_code: bool,
    /// The number of the failed request, or `0` for a pasted response. The number distinguishes two failures of the
    /// same kind, so that the page shows the second failure as new.
    pub attempt: u32,
}

impl FailureView {
    pub(super) fn of(failed: &ExchangeFailed) -> Self {
        Self {
            failure: failed.failure,
            code_status: failed.tracked.as_ref().map(|_| failed.code_status()),
            details: failed.details.clone(),
            status: failed.response.as_ref().map(|response| response.status),
            same_code: failed.same_code,
            attempt: failed.attempt.unwrap_or_default(),
        }
    }

    /// The view of an exchange whose request was sent and timed out. The response is still accepted if it arrives.
    pub(super) fn overdue(attempt: u32) -> Self {
        Self {
            failure: Failure::Overdue,
            code_status: Some(Failure::Overdue.code_status()),
            details: ErrorDetails::default(),
            status: None,
            same_code: false,
            attempt,
        }
    }

    /// True if there is a code, and it may still work.
    pub(super) fn has_usable_code(&self) -> bool {
        self.code_status.is_some_and(|status| status < CodeStatus::UsedUp)
    }

    /// True if the recommended next step is *Try again*, the button of the form.
    pub(super) fn next_step_is_the_form(&self) -> bool {
        matches!(self.failure.next_step(), NextStep::PressAgain | NextStep::CorrectAndPressAgain)
    }
}
