//! The states of the code screen, which shows an authorization code or a failed exchange. A state leaves out some
//! details of the screen, such as the exact age of the code.

use crate::exchange::code_age::CodeAge;
use crate::exchange::failure::{CodeStatus, Failure};
use crate::exchange::failure_view::FailureView;
use crate::exchange::screen::{ExchangeScreen, Sending};
use crate::messages::code_screen::CodeScreenText;
use crate::messages::{VOICE, exchange_advice, text_of};
use crate::oauth::error_response::ErrorResponse;

/// One state of the code screen.
#[derive(Clone, PartialEq)]
pub enum CodeScreenState {
    /// There is a code, and no request is in progress.
    Arrived,
    /// There is a code that is probably too old, and no request is in progress.
    TooOld,
    /// A request is in progress.
    Working(Sending),
    /// The exchange failed, or its response is overdue.
    Failed(FailureView),
}

impl CodeScreenState {
    /// The state of `screen`. A screen without a code and without a failure has the state [`Self::Arrived`].
    ///
    /// `age` is the age of the code. If the user tries a code although it is probably too old, `tried_anyway` is the
    /// arrival time of this code.
    #[must_use]
    pub fn of(screen: &ExchangeScreen, age: Option<CodeAge>, tried_anyway: Option<f64>) -> Self {
        match screen {
            ExchangeScreen::Failed(failure) => Self::Failed(failure.clone()),
            ExchangeScreen::Code { sending: Sending::Nothing, .. } => {
                let is_tried = screen.arrived() == tried_anyway;
                if age == Some(CodeAge::ProbablyTooOld) && !is_tried { Self::TooOld } else { Self::Arrived }
            }
            ExchangeScreen::Code { sending, .. } => Self::Working(*sending),
            _ => Self::Arrived,
        }
    }

    /// True if the user may have to find the client ID and the client secret.
    #[must_use]
    pub fn asks_for_credentials(&self) -> bool {
        matches!(self, Self::Arrived) || self.is_about_credentials()
    }

    /// True if HighLevel refused the client ID or the client secret.
    #[must_use]
    pub fn is_about_credentials(&self) -> bool {
        matches!(self, Self::Failed(failure) if failure.failure == Failure::Refused(ErrorResponse::InvalidClient))
    }

    /// The status of the code, if it is known. `None` if nothing failed, or if there is no code.
    #[must_use]
    pub fn code_status(&self) -> Option<CodeStatus> {
        match self {
            Self::Failed(failure) => failure.code_status,
            _ => None,
        }
    }

    /// The heading of the screen.
    #[must_use]
    pub fn title(&self) -> &'static str {
        match self {
            Self::Arrived => text_of(CodeScreenText::CodeTitle),
            Self::TooOld => text_of(CodeScreenText::TooOldTitle),
            Self::Working(_) => text_of(CodeScreenText::WorkingTitle),
            Self::Failed(failure) => exchange_advice::advice_of(failure, VOICE).0.title,
        }
    }

    /// The sentence below the heading.
    #[must_use]
    pub fn lead(&self) -> &'static str {
        match self {
            Self::Arrived => text_of(CodeScreenText::CodeLead),
            Self::TooOld => text_of(CodeScreenText::TooOldLead),
            Self::Working(_) => text_of(CodeScreenText::WorkingLead),
            Self::Failed(failure) => exchange_advice::advice_of(failure, VOICE).0.what,
        }
    }
}
