//! The failures of a refresh, and a table with the status of the refresh token and the next step after each failure.
//!
//! HighLevel's error responses are described in `docs/highlevel.md`, with sources.

use crate::exchange::failure::Failure;
use crate::exchange::failure_codes::code_of;
use crate::oauth::error_response::ErrorResponse;

/// A failure of a refresh. Two failures are separate variants if they need different actions from the user.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RefreshFailure {
    /// A failure that also occurs in an exchange. This file defines its effect on the refresh token.
    Of(Failure),
    /// An earlier request with this refresh token was successful. Either the token was not sent again, or the newest
    /// request with it failed.
    AlreadyUsed,
}

/// The status of a refresh token. HighLevel rotates refresh tokens, so each refresh token works only once (RFC 6749
/// §6).
///
/// The variants are ordered from best to worst. A finished request never improves the status of its token.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum RefreshTokenStatus {
    /// The token was never sent. Or HighLevel refused it, but documents that the token works again later.
    #[default]
    StillGood,
    /// The token was sent, but HighLevel most likely did not exchange it for a new pair.
    ProbablyGood,
    /// The token was sent, and it is unknown whether the token still works.
    MayBeUsedUp,
    /// HighLevel does not know the token: the submitted text was never a valid refresh token.
    Unknown,
    /// The token was exchanged for a new pair, or a successful response arrived without usable tokens.
    UsedUp,
}

/// The next step that is recommended to the user.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RefreshNextStep {
    /// Press *Get new tokens* again, now or later, without changing the form.
    PressAgain,
    /// Correct the client ID, the client secret or the refresh token, then press *Get new tokens* again.
    CorrectAndPressAgain,
    /// Send the same request outside this browser.
    DoItOutside,
    /// Send the same request once more, after the page has explained the risk. The new response shows whether the
    /// refresh token still works.
    TryOnceMore,
    /// Install the HighLevel app again to get a new pair of tokens.
    InstallAgain,
    /// Report the failure to the author of this page, because the page is at fault.
    Report,
}

impl RefreshFailure {
    /// The failure code that users quote to support, for example `L3-R20`. A failure that also occurs in an exchange
    /// has the same digits as in [`Failure::code`].
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::AlreadyUsed => "L3-R19",
            Self::Of(failure) => code_of!(failure, "L3-R"),
        }
    }

    /// The status of a refresh token after this failure, if no earlier request contained the token.
    #[must_use]
    pub fn token_status(self) -> RefreshTokenStatus {
        self.token_status_and_next_step().0
    }

    /// The next step that is recommended after this failure.
    #[must_use]
    pub fn next_step(self) -> RefreshNextStep {
        self.token_status_and_next_step().1
    }

    /// True if the probe failed, so that the refresh token was not sent.
    #[must_use]
    pub fn before_sending(self) -> bool {
        matches!(self, Self::Of(failure) if failure.before_sending())
    }

    /// True if the user may send the refresh token although the probe failed.
    #[must_use]
    pub fn may_try_anyway(self) -> bool {
        matches!(self, Self::Of(failure) if failure.may_try_anyway())
    }

    /// The table: for each failure, the status of the refresh token and the next step.
    fn token_status_and_next_step(self) -> (RefreshTokenStatus, RefreshNextStep) {
        use RefreshNextStep::{
            CorrectAndPressAgain, DoItOutside, InstallAgain, PressAgain, Report, TryOnceMore,
        };
        use RefreshTokenStatus::{MayBeUsedUp, ProbablyGood, StillGood, Unknown, UsedUp};
        let Self::Of(failure) = self else { return (UsedUp, InstallAgain) };
        match failure {
            Failure::Offline | Failure::ProbeTimedOut | Failure::ProbeRefused(_) => (StillGood, PressAgain),
            Failure::Unreachable | Failure::ProbeHidden | Failure::NotHighLevel => (StillGood, DoItOutside),
            Failure::ProbeBroken => (StillGood, Report),
            Failure::AnswerHidden => (MayBeUsedUp, DoItOutside),
            Failure::Refused(error) => match error {
                // HighLevel documents that the same refresh token works again as soon as the sub-account is active.
                ErrorResponse::LocationInactive => (StillGood, PressAgain),
                ErrorResponse::Firewall | ErrorResponse::TooMany | ErrorResponse::Unavailable => {
                    (ProbablyGood, PressAgain)
                }
                ErrorResponse::FieldMissing
                | ErrorResponse::FieldUnknown
                | ErrorResponse::ParameterRefused
                | ErrorResponse::UnsupportedGrantType
                | ErrorResponse::RedirectUri => (ProbablyGood, Report),
                ErrorResponse::InvalidClient | ErrorResponse::UnauthorizedClient => {
                    (ProbablyGood, CorrectAndPressAgain)
                }
                // HighLevel's message for `RefreshTokenSpent` does not distinguish a used token from a truncated one.
                ErrorResponse::InvalidGrant | ErrorResponse::RefreshTokenSpent => {
                    (MayBeUsedUp, CorrectAndPressAgain)
                }
                ErrorResponse::RefreshTokenUnknown => (Unknown, CorrectAndPressAgain),
                ErrorResponse::AccessTokenInvalid
                | ErrorResponse::NotFound
                | ErrorResponse::InvalidScope
                | ErrorResponse::CodeNotFound
                | ErrorResponse::Broken
                | ErrorResponse::GaveUp
                | ErrorResponse::Unknown => (MayBeUsedUp, TryOnceMore),
            },
            Failure::Lost | Failure::Overdue | Failure::Stopped => (MayBeUsedUp, TryOnceMore),
            Failure::Unreadable(_) => (UsedUp, InstallAgain),
        }
    }
}
