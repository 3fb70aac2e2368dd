//! The primary action: the one action that the page recommends after a failed exchange. Only the button of this action
//! has a filled background.

use crate::exchange::failure::{CodeStatus, Failure, NextStep};
use crate::exchange::failure_view::FailureView;
use crate::exchange::screen::ExchangeScreen;
use crate::oauth::response::PASTED;

/// The primary action of a failed exchange.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PrimaryAction {
    /// *Try again*, the button of the form.
    TryAgain,
    /// *Get a fresh code*.
    FreshCode,
    /// Sending the request with the code outside this browser.
    OutsideBrowser,
    /// *Copy a report*: this page is at fault.
    CopyReport,
    /// *Stop waiting*: the response is overdue, and may still arrive.
    StopWaiting,
}

impl ExchangeScreen {
    /// The primary action, if this screen shows a failure. `None` for any other screen.
    #[must_use]
    pub fn primary_of_failure(&self) -> Option<PrimaryAction> {
        match self {
            Self::Failed(failure) => Some(failure.primary_action()),
            _ => None,
        }
    }
}

impl FailureView {
    /// The primary action of this failure.
    #[must_use]
    pub fn primary_action(&self) -> PrimaryAction {
        let has_code = self.code_status.is_some_and(|status| status < CodeStatus::UsedUp);
        match self.failure.next_step() {
            _ if self.failure == Failure::Overdue => PrimaryAction::StopWaiting,
            // The probe failed in this browser, so a request with the code may fail here, too.
            NextStep::DoItOutside if self.failure.before_sending() && has_code => {
                PrimaryAction::OutsideBrowser
            }
            NextStep::PressAgain | NextStep::CorrectAndPressAgain if has_code => PrimaryAction::TryAgain,
            // A pasted response belongs to a request that this page did not send, so the page is not at fault.
            NextStep::Report if self.status != Some(PASTED) => PrimaryAction::CopyReport,
            _ => PrimaryAction::FreshCode,
        }
    }
}
