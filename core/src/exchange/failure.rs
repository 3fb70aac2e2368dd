//! Everything that can go wrong on the way to tokens, and the one table: failure → what became of the code → next step.

use super::codes::code_of;
use super::refusal::Refusal;
use super::reply::Unreadable;

/// What went wrong, named by its remedy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// The browser itself says it has no network. Nothing was sent.
    Offline,
    /// HighLevel could not be reached at all: blocker, proxy, firewall, outage. Nothing was sent.
    NotReached,
    /// HighLevel answered the probe, and the browser hides the answer from this page. Nothing was sent.
    Hidden,
    /// HighLevel did not answer the probe in time. Nothing was sent.
    ProbeSilent,
    /// HighLevel, or what stands before it, answered the probe with something else than its usual refusal. Nothing was sent.
    NotNow(Refusal),
    /// Something that is not HighLevel answered the probe with a success. Nothing was sent.
    Impostor,
    /// HighLevel refused the probe because of its fields, so this page's own request arrived broken. Nothing was sent.
    ProbeBroken,
    /// The request was sent and refused, readably.
    Refused(Refusal),
    /// The request was sent, no answer could be read, and a second probe failed, too: the connection is broken.
    Lost,
    /// The request was sent, no answer could be read, and a second probe reached HighLevel: the browser hid the answer,
    /// or the connection broke at that moment.
    AnswerHidden,
    /// The request was sent, and there is no answer yet.
    Overdue,
    /// The request was sent, and the person stopped waiting.
    Stopped,
    /// HighLevel said yes, in bytes that hold no tokens.
    Unreadable(Unreadable),
}

/// What became of the single-use code.
///
/// Ordered from best to worst: a code that was once sent never becomes better again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum CodeFate {
    /// It never left the browser.
    StillGood,
    /// It was sent, but most likely never looked at.
    ProbablyGood,
    /// Nobody can tell.
    MayBeSpent,
    /// Used up, or never valid.
    Spent,
}

/// The one next step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NextStep {
    /// The same again, now or later: nothing has to change.
    PressAgain,
    /// Correct the client id or secret, then press again.
    CorrectAndPressAgain,
    /// The same request, outside this browser.
    DoItOutside,
    /// Open the install link again.
    FreshCode,
    /// This page is at fault: tell its maker.
    Report,
}

impl Failure {
    /// The code that people quote to whoever helps them. Never reused for another meaning.
    #[must_use]
    pub fn code(self) -> &'static str {
        code_of!(self, "L3-")
    }

    /// What became of the code.
    #[must_use]
    pub fn fate(self) -> CodeFate {
        self.verdict().0
    }

    /// What to do next.
    #[must_use]
    pub fn next_step(self) -> NextStep {
        self.verdict().1
    }

    /// True where pressing the ordinary button again can neither harm nor is hopeless.
    ///
    /// False after HighLevel said the code is gone, after a success, and after an answer that was lost on the way.
    #[must_use]
    pub fn may_press_again(self) -> bool {
        let hopeless = matches!(self, Self::Refused(Refusal::CodeNotFound) | Self::Unreadable(_));
        !hopeless && !self.is_lost()
    }

    /// True where the request went out and no answer came: sending again is a risk that only the person can take.
    #[must_use]
    pub fn is_lost(self) -> bool {
        matches!(self, Self::Lost | Self::AnswerHidden | Self::Overdue | Self::Stopped)
    }

    /// True where only the probe failed, so that the code can still be sent unproven, by the person's own choice.
    #[must_use]
    pub fn before_sending(self) -> bool {
        self.fate() == CodeFate::StillGood
    }

    /// True where the person may send the code although the probe failed. A request that arrives broken helps nobody.
    #[must_use]
    pub fn may_try_anyway(self) -> bool {
        self.before_sending() && self != Self::ProbeBroken
    }

    fn verdict(self) -> (CodeFate, NextStep) {
        use CodeFate::{MayBeSpent, ProbablyGood, Spent, StillGood};
        use NextStep::{CorrectAndPressAgain, DoItOutside, FreshCode, PressAgain, Report};
        match self {
            Self::Offline | Self::ProbeSilent | Self::NotNow(_) => (StillGood, PressAgain),
            Self::NotReached | Self::Hidden | Self::Impostor => (StillGood, DoItOutside),
            Self::ProbeBroken => (StillGood, Report),
            Self::Refused(refusal) => match refusal {
                Refusal::Firewall | Refusal::TooMany | Refusal::Unavailable => (ProbablyGood, PressAgain),
                Refusal::FieldMissing | Refusal::ParameterRefused | Refusal::UnsupportedGrantType => {
                    (ProbablyGood, Report)
                }
                Refusal::InvalidClient | Refusal::UnauthorizedClient | Refusal::RedirectUri => {
                    (MayBeSpent, CorrectAndPressAgain)
                }
                Refusal::CodeNotFound => (Spent, FreshCode),
                Refusal::LocationInactive
                | Refusal::RefreshTokenUnknown
                | Refusal::RefreshTokenSpent
                | Refusal::AccessTokenInvalid
                | Refusal::NotFound
                | Refusal::InvalidGrant
                | Refusal::InvalidScope
                | Refusal::Broken
                | Refusal::GaveUp
                | Refusal::Unknown => (MayBeSpent, FreshCode),
            },
            Self::AnswerHidden => (MayBeSpent, DoItOutside),
            Self::Lost | Self::Overdue | Self::Stopped => (MayBeSpent, FreshCode),
            Self::Unreadable(_) => (Spent, FreshCode),
        }
    }
}
