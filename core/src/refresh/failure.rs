//! Everything that can go wrong on the way to the next pair: failure → what became of the refresh token → next step.

use crate::grant::codes::code_of;
use crate::grant::failure::Failure;
use crate::grant::refusal::Refusal;

/// What went wrong, named by its remedy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RefreshFailure {
    /// What can go wrong with a code, too. What it means for a refresh token is said here.
    Of(Failure),
    /// A success came for this refresh token before. Nothing was sent, or a second request was refused.
    AlreadyUsed,
}

/// What became of the refresh token.
///
/// Ordered from best to worst: a finished request never makes it better again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum RefreshFate {
    /// It never left the browser, or HighLevel says it works again later.
    #[default]
    StillGood,
    /// It was sent, but most likely not traded.
    ProbablyGood,
    /// Nobody can tell.
    MayBeSpent,
    /// HighLevel does not know it: it never worked as it is.
    Unknown,
    /// Traded, or ended.
    Spent,
}

/// The one next step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RefreshNext {
    /// The same again, now or later: nothing has to change.
    PressAgain,
    /// Correct the client id, the secret or the refresh token, then press again.
    CorrectAndPressAgain,
    /// The same request, outside this browser.
    DoItOutside,
    /// The same request once more, told the risk: its answer shows whether the refresh token still works.
    TryOnceMore,
    /// Install the app again: that gives a new pair.
    InstallAgain,
    /// This page is at fault: tell its maker.
    Report,
}

impl RefreshFailure {
    /// The code that people quote to whoever helps them: the digits of [`Failure::code`] behind an R.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::AlreadyUsed => "L3-R19",
            Self::Of(failure) => code_of!(failure, "L3-R"),
        }
    }

    /// What became of the refresh token.
    #[must_use]
    pub fn fate(self) -> RefreshFate {
        self.verdict().0
    }

    /// What to do next.
    #[must_use]
    pub fn next_step(self) -> RefreshNext {
        self.verdict().1
    }

    /// True where only the probe failed, so that the refresh token did not leave this browser.
    #[must_use]
    pub fn before_sending(self) -> bool {
        matches!(self, Self::Of(failure) if failure.before_sending())
    }

    /// True where the person may send the refresh token although the probe failed.
    #[must_use]
    pub fn may_try_anyway(self) -> bool {
        matches!(self, Self::Of(failure) if failure.may_try_anyway())
    }

    fn verdict(self) -> (RefreshFate, RefreshNext) {
        use RefreshFate::{MayBeSpent, ProbablyGood, Spent, StillGood, Unknown};
        use RefreshNext::{CorrectAndPressAgain, DoItOutside, InstallAgain, PressAgain, Report, TryOnceMore};
        let Self::Of(failure) = self else { return (Spent, InstallAgain) };
        match failure {
            Failure::Offline | Failure::ProbeSilent | Failure::NotNow(_) => (StillGood, PressAgain),
            Failure::NotReached | Failure::Hidden | Failure::Impostor => (StillGood, DoItOutside),
            Failure::ProbeBroken => (StillGood, Report),
            Failure::AnswerHidden => (MayBeSpent, DoItOutside),
            Failure::Refused(refusal) => match refusal {
                // Documented: the same refresh token works again once the sub-account is active.
                Refusal::LocationInactive => (StillGood, PressAgain),
                Refusal::Firewall | Refusal::TooMany | Refusal::Unavailable => (ProbablyGood, PressAgain),
                Refusal::FieldMissing
                | Refusal::ParameterRefused
                | Refusal::UnsupportedGrantType
                | Refusal::RedirectUri => (ProbablyGood, Report),
                Refusal::InvalidClient | Refusal::UnauthorizedClient => (ProbablyGood, CorrectAndPressAgain),
                Refusal::InvalidGrant => (MayBeSpent, CorrectAndPressAgain),
                Refusal::RefreshTokenUnknown => (Unknown, CorrectAndPressAgain),
                Refusal::RefreshTokenSpent => (Spent, InstallAgain),
                Refusal::AccessTokenInvalid
                | Refusal::NotFound
                | Refusal::InvalidScope
                | Refusal::CodeNotFound
                | Refusal::Broken
                | Refusal::GaveUp
                | Refusal::Unknown => (MayBeSpent, TryOnceMore),
            },
            Failure::Lost | Failure::Overdue | Failure::Stopped => (MayBeSpent, TryOnceMore),
            Failure::Unreadable(_) => (Spent, InstallAgain),
        }
    }
}
