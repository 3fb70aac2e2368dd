//! What a person may see of the flow: the flow without its secrets. This, and nothing else of the flow, drives the view.

use crate::grant::failure::{CodeFate, Failure, NextStep};
use crate::grant::flow::Flow;
use crate::grant::passport::Passport;
use crate::grant::redirect::{Denial, Unusable};
use crate::grant::refusal::Wording;
use crate::grant::step::{Connection, Setback, Step};

/// One state of the page.
#[derive(Clone, PartialEq)]
pub enum Screen {
    /// No code yet.
    Start {
        /// What was wrong with what came instead of a code.
        unusable: Option<Unusable>,
        /// True right after *Forget everything*.
        forgotten: bool,
        /// What *Check the connection* found.
        connection: Connection,
    },
    /// The redirect brought a refusal.
    Denied(Denial),
    /// A code is here.
    Code {
        /// When it came, in milliseconds since 1970. `None` while it is being sent, and where that is not known.
        arrived: Option<f64>,
        /// What the redirect said besides.
        denial: Option<Denial>,
        /// The probe was answered after its time.
        answered_late: bool,
        /// An earlier code was answered meanwhile, without usable tokens.
        unread: bool,
        /// The answer to the code before this one was hidden.
        answer_was_hidden: bool,
        /// What is under way.
        sending: Sending,
    },
    /// Something failed.
    Failed(Trouble),
    /// The tokens are here.
    Tokens(Held),
}

/// What is under way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    /// Nothing: the button waits.
    Nothing,
    /// The harmless question.
    Probe,
    /// The code.
    Code,
    /// The second probe, after an answer that could not be read.
    Recheck,
}

/// A failure, as far as it may be seen.
#[derive(Clone, PartialEq)]
pub struct Trouble {
    /// What went wrong.
    pub failure: Failure,
    /// What became of the code; `None` where there was none.
    pub fate: Option<CodeFate>,
    /// How HighLevel put it.
    pub wording: Wording,
    /// The status of the answer, where one came. `0` for a pasted one.
    pub status: Option<u16>,
    /// The same code was entered again although it cannot work.
    pub same_code: bool,
    /// Tells this failure from an earlier one of the same kind, so that the page shows it anew.
    pub attempt: u32,
}

/// Tokens, as far as they may be seen.
#[derive(Clone, PartialEq)]
pub struct Held {
    /// Whose they are, and until when.
    pub passport: Passport,
    /// The answer was damaged; these are what was whole of it.
    pub salvaged: bool,
    /// The refresh token was taken away.
    pub taken: bool,
}

/// The four steps of the rail.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Before a code came.
    Install,
    /// A code is here.
    Code,
    /// The tokens are here, but not taken away.
    Tokens,
    /// The tokens were taken away.
    Use,
}

impl Screen {
    /// What may be seen of `flow`.
    #[must_use]
    pub fn of(flow: &Flow) -> Self {
        let code = |sending| Self::Code {
            arrived: None,
            denial: None,
            answered_late: false,
            unread: false,
            answer_was_hidden: false,
            sending,
        };
        match &flow.step {
            Step::Waiting(waiting) => Self::Start {
                unusable: waiting.unusable,
                forgotten: waiting.forgotten,
                connection: waiting.connection,
            },
            Step::Denied(denial) => Self::Denied(denial.clone()),
            Step::Ready(ready) => Self::Code {
                arrived: ready.arrived,
                denial: ready.denial.clone(),
                answered_late: ready.answered_late,
                unread: ready.unread.is_some(),
                answer_was_hidden: ready.answer_was_hidden,
                sending: Sending::Nothing,
            },
            Step::Probing(_) => code(Sending::Probe),
            Step::Exchanging(sent) if sent.overdue => Self::Failed(Trouble::overdue(sent.attempt)),
            Step::Exchanging(_) => code(Sending::Code),
            Step::Rechecking(_) => code(Sending::Recheck),
            Step::Failed(setback) => Self::Failed(Trouble::of(setback)),
            Step::Holding(holding) => Self::Tokens(Held {
                passport: holding.passport.clone(),
                salvaged: holding.salvaged,
                taken: holding.taken,
            }),
        }
    }

    /// Where on the rail this is.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match self {
            Self::Start { .. } | Self::Denied(_) => Stage::Install,
            Self::Code { .. } | Self::Failed(_) => Stage::Code,
            Self::Tokens(held) if held.taken => Stage::Use,
            Self::Tokens(_) => Stage::Tokens,
        }
    }

    /// True where the form of client id and secret is of use.
    #[must_use]
    pub fn shows_form(&self) -> bool {
        match self {
            Self::Code { .. } => true,
            Self::Failed(trouble) => trouble.can_be_sent() && trouble.failure.may_press_again(),
            _ => false,
        }
    }

    /// True where *Get my tokens* is the one next step.
    #[must_use]
    pub fn form_is_primary(&self) -> bool {
        match self {
            Self::Code { .. } => true,
            Self::Failed(trouble) => self.shows_form() && trouble.next_step_is_the_form(),
            _ => false,
        }
    }

    /// True where the code itself is shown.
    #[must_use]
    pub fn shows_code(&self) -> bool {
        match self {
            Self::Code { .. } => true,
            Self::Failed(trouble) => trouble.can_be_sent(),
            _ => false,
        }
    }

    /// True where the way outside the browser is shown. A code that is used up is of no use there either.
    #[must_use]
    pub fn offers_outside(&self) -> bool {
        match self {
            Self::Code { answer_was_hidden, .. } => *answer_was_hidden,
            Self::Failed(trouble) => trouble.can_be_sent(),
            _ => false,
        }
    }

    /// True where something secret is held, so that there is something to forget.
    #[must_use]
    pub fn holds_secrets(&self) -> bool {
        !matches!(self, Self::Start { .. } | Self::Denied(_))
    }

    /// True where the same views serve both: what differs is followed inside them, so that an open fold stays open.
    #[must_use]
    pub fn same_scene(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Tokens(one), Self::Tokens(two)) => one.passport == two.passport,
            (Self::Start { unusable, forgotten, .. }, Self::Start { unusable: why, forgotten: left, .. }) => {
                unusable == why && forgotten == left
            }
            (
                Self::Code { denial, answered_late, .. },
                Self::Code { denial: said, answered_late: late, .. },
            ) => denial == said && answered_late == late,
            (one, two) => one == two,
        }
    }

    /// True where both are the same state for a person, so that no heading needs to be announced anew.
    #[must_use]
    pub fn same_heading(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Failed(one), Self::Failed(two)) => {
                one.failure == two.failure && one.attempt == two.attempt
            }
            (Self::Start { forgotten, .. }, Self::Start { forgotten: before, .. }) => forgotten == before,
            _ => core::mem::discriminant(self) == core::mem::discriminant(other),
        }
    }
}

impl Trouble {
    fn of(setback: &Setback) -> Self {
        Self {
            failure: setback.failure,
            fate: setback.held.as_ref().map(|_| setback.fate()),
            wording: setback.wording.clone(),
            status: setback.reply.as_ref().map(|reply| reply.status),
            same_code: setback.same_code,
            attempt: setback.attempt.unwrap_or_default(),
        }
    }

    fn overdue(attempt: u32) -> Self {
        let (failure, fate) = (Failure::Overdue, Some(Failure::Overdue.fate()));
        Self { failure, fate, wording: Wording::default(), status: None, same_code: false, attempt }
    }

    /// True where a code is here that is not certainly spent.
    fn can_be_sent(&self) -> bool {
        self.fate.is_some_and(|fate| fate < CodeFate::Spent)
    }

    fn next_step_is_the_form(&self) -> bool {
        matches!(self.failure.next_step(), NextStep::PressAgain | NextStep::CorrectAndPressAgain)
    }
}
