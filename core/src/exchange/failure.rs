//! The failures of an exchange. A table gives the status of the authorization code and the next step for each failure.
//!
//! The known facts about HighLevel's error responses, with sources, are in `docs/highlevel.md`.

use crate::exchange::failure_codes::code_of;
use crate::oauth::error_response::ErrorResponse;
use crate::oauth::response::Unreadable;

/// A failure of an exchange. Failures are separate variants if the user must react to them in different ways.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// The browser reports that it has no network connection. The code was not sent.
    Offline,
    /// HighLevel could not be reached. The cause may be a blocker, a proxy, a firewall or an outage. The code was not
    /// sent.
    Unreachable,
    /// The probe reached HighLevel, but the browser hides the response from this page (CORS). The code was not sent.
    ProbeHidden,
    /// The probe timed out. The code was not sent.
    ProbeTimedOut,
    /// The response to the probe is an error other than HighLevel's usual error, for example a rate limit error, an
    /// error from a firewall, or a server error. The code was not sent.
    ProbeRefused(ErrorResponse),
    /// The response to the probe is successful (2xx), but HighLevel always answers a probe with an error. So the
    /// response is not from HighLevel. The code was not sent.
    NotHighLevel,
    /// HighLevel answered with an error about the fields of the probe. So the probe was changed in transit, or this
    /// page built it incorrectly. The code was not sent.
    ProbeBroken,
    /// The code was sent, and the response is an error response (RFC 6749 §5.2).
    Refused(ErrorResponse),
    /// The code was sent, no response could be read, and the second probe did not succeed either: the connection is
    /// probably broken. Also used if the user enters a code before the second probe ends.
    Lost,
    /// The code was sent, no response could be read, but the second probe reached HighLevel: the browser hid the
    /// response, or the connection broke while the response was awaited.
    AnswerHidden,
    /// The code was sent, and the request timed out. A late response is still accepted.
    Overdue,
    /// The code was sent, the request timed out, and the user stopped waiting.
    Stopped,
    /// The code was sent, and the response is successful (2xx) but has no usable tokens.
    Unreadable(Unreadable),
}

/// The status of an authorization code. A code works only once.
///
/// The variants are ordered from best to worst. The status of a code can only get worse, up to [`CodeStatus::UsedUp`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum CodeStatus {
    /// The code was never sent.
    StillGood,
    /// The code was sent, but most likely HighLevel did not process it.
    ProbablyGood,
    /// The code was sent, and it is unknown whether it still works.
    MayBeUsedUp,
    /// The code is used up, or was never valid.
    UsedUp,
}

/// The next step that is recommended to the user.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NextStep {
    /// Press the same button again, now or later, without changing the form.
    PressAgain,
    /// Correct the client ID or the client secret, then press the same button again.
    CorrectAndPressAgain,
    /// Send the same request outside this browser.
    DoItOutside,
    /// Open the install link again to get a new code.
    FreshCode,
    /// Report the failure to the author of this page, because the page is at fault.
    Report,
}

impl Failure {
    /// The failure code that users quote to support, for example `L3-20`. The meaning of a failure code never changes.
    #[must_use]
    pub fn code(self) -> &'static str {
        code_of!(self, "L3-")
    }

    /// The status of the code after this failure, if no earlier request contained the code.
    #[must_use]
    pub fn code_status(self) -> CodeStatus {
        self.code_status_and_next_step().0
    }

    /// The recommended next step.
    #[must_use]
    pub fn next_step(self) -> NextStep {
        self.code_status_and_next_step().1
    }

    /// True if [`Press::Ordinary`](super::events::Press::Ordinary) is allowed after this failure: sending the code is
    /// safe, and may succeed.
    ///
    /// False if HighLevel answered that the code does not exist, if the response was successful but had no usable
    /// tokens, or if the response was lost.
    #[must_use]
    pub fn may_press_again(self) -> bool {
        let cannot_work = matches!(self, Self::Refused(ErrorResponse::CodeNotFound) | Self::Unreadable(_));
        !cannot_work && !self.is_lost()
    }

    /// True if the code was sent, and no response was read. Only the user may accept the risk of sending the code
    /// again.
    #[must_use]
    pub fn is_lost(self) -> bool {
        matches!(self, Self::Lost | Self::AnswerHidden | Self::Overdue | Self::Stopped)
    }

    /// True if the probe failed, so that the code was not sent.
    #[must_use]
    pub fn before_sending(self) -> bool {
        self.code_status() == CodeStatus::StillGood
    }

    /// True if the user may send the code although the probe failed. False for [`Failure::ProbeBroken`], because the
    /// request with the code would have the same problem.
    #[must_use]
    pub fn may_try_anyway(self) -> bool {
        self.before_sending() && self != Self::ProbeBroken
    }

    /// True if the user may send the code once more although the first request may have worked. If the response may
    /// still arrive, the user must stop waiting first.
    #[must_use]
    pub fn may_send_again(self) -> bool {
        self.is_lost() && self != Self::Overdue
    }

    /// The table that gives the status of the code and the next step for each failure.
    fn code_status_and_next_step(self) -> (CodeStatus, NextStep) {
        use CodeStatus::{MayBeUsedUp, ProbablyGood, StillGood, UsedUp};
        use NextStep::{CorrectAndPressAgain, DoItOutside, FreshCode, PressAgain, Report};
        match self {
            Self::Offline | Self::ProbeTimedOut | Self::ProbeRefused(_) => (StillGood, PressAgain),
            Self::Unreachable | Self::ProbeHidden | Self::NotHighLevel => (StillGood, DoItOutside),
            Self::ProbeBroken => (StillGood, Report),
            Self::Refused(error) => match error {
                ErrorResponse::Firewall | ErrorResponse::TooMany | ErrorResponse::Unavailable => {
                    (ProbablyGood, PressAgain)
                }
                ErrorResponse::FieldMissing
                | ErrorResponse::FieldUnknown
                | ErrorResponse::ParameterRefused
                | ErrorResponse::UnsupportedGrantType => (ProbablyGood, Report),
                ErrorResponse::InvalidClient
                | ErrorResponse::UnauthorizedClient
                | ErrorResponse::RedirectUri => (MayBeUsedUp, CorrectAndPressAgain),
                ErrorResponse::CodeNotFound => (UsedUp, FreshCode),
                ErrorResponse::LocationInactive
                | ErrorResponse::RefreshTokenUnknown
                | ErrorResponse::RefreshTokenSpent
                | ErrorResponse::AccessTokenInvalid
                | ErrorResponse::NotFound
                | ErrorResponse::InvalidGrant
                | ErrorResponse::InvalidScope
                | ErrorResponse::Broken
                | ErrorResponse::GaveUp
                | ErrorResponse::Unknown => (MayBeUsedUp, FreshCode),
            },
            Self::AnswerHidden => (MayBeUsedUp, DoItOutside),
            Self::Lost | Self::Overdue | Self::Stopped => (MayBeUsedUp, FreshCode),
            Self::Unreadable(_) => (UsedUp, FreshCode),
        }
    }
}
