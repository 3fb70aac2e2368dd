//! Where a person stands. Each step holds exactly what it needs, so that impossible combinations cannot be written.

use super::credentials::{Code, Credentials};
use super::failure::{CodeFate, Failure};
use super::passport::Passport;
use super::redirect::{Denial, Unusable};
use super::refusal::Wording;
use super::reply::Reply;
use super::request::Options;
use super::tokens::Tokens;
use alloc::boxed::Box;
use alloc::rc::Rc;

/// A number for each request, so that an answer finds the question it belongs to.
pub type Attempt = u32;

/// Where a person stands.
pub enum Step {
    /// No code yet.
    Waiting(Waiting),
    /// The redirect brought a refusal.
    Denied(Denial),
    /// A code is here, and was not sent.
    Ready(Ready),
    /// The probe is under way; the code waits.
    Probing(Trial),
    /// The code is on its way.
    Exchanging(Sent),
    /// No answer to the code could be read; a second probe tells whether the connection works.
    Rechecking(Rechecking),
    /// It did not work.
    Failed(Setback),
    /// The tokens are here.
    Holding(Box<Holding>),
}

/// Why there is no code, and what the connection is like if somebody asked.
#[derive(Default)]
pub struct Waiting {
    /// What was wrong with what came instead of a code.
    pub unusable: Option<Unusable>,
    /// True right after *Forget everything*.
    pub forgotten: bool,
    /// *Check the connection*.
    pub connection: Connection,
}

/// What *Check the connection* found.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Connection {
    /// Nobody asked.
    #[default]
    Unasked,
    /// The question is under way.
    Asking(Attempt),
    /// This browser may talk to HighLevel.
    Works,
    /// It may not, or not now.
    Fails(Failure),
}

/// A code, and what its earlier travels did to it.
pub struct HeldCode {
    /// The code.
    pub code: Code,
    /// The worst that may have happened to it so far.
    pub fate: CodeFate,
}

/// A code that was sent, and then put aside for another. It never becomes a fresh one again.
pub struct Earlier {
    /// The code.
    pub held: HeldCode,
    /// True where sending it once more is hopeless, or a risk nobody took.
    pub used_up: bool,
    /// The request that it was in last.
    pub attempt: Option<Attempt>,
}

/// A code that can be sent.
pub struct Ready {
    /// The code.
    pub held: HeldCode,
    /// When it came, in milliseconds since 1970. `None` where that is longer ago, and nobody knows how long.
    pub arrived: Option<f64>,
    /// What the redirect said besides.
    pub denial: Option<Denial>,
    /// True where the answer to a probe came after its time: the connection works after all.
    pub answered_late: bool,
    /// An earlier code whose answer is overdue, and still welcome.
    pub awaited: Option<Attempt>,
    /// What came of that: a success without usable tokens. Nothing received is lost.
    pub unread: Option<Rc<Reply>>,
    /// True where the answer to the code before this one was hidden: it is wise to exchange this one elsewhere.
    pub answer_was_hidden: bool,
}

/// One press of the button, while the probe is under way.
pub struct Trial {
    /// Which request is under way.
    pub attempt: Attempt,
    /// The code.
    pub held: HeldCode,
    /// The credentials, read when the button was pressed; gone as soon as the code is sent.
    pub credentials: Credentials,
    /// What is sent along.
    pub options: Options,
}

/// A code that was sent, while its answer is awaited.
pub struct Sent {
    /// Which request is under way.
    pub attempt: Attempt,
    /// The code.
    pub held: HeldCode,
    /// True once the person was told that no answer has come.
    pub overdue: bool,
}

/// A code whose answer could not be read, while a second probe is under way.
pub struct Rechecking {
    /// The request of the second probe.
    pub attempt: Attempt,
    /// The request that the code went in.
    pub sent: Attempt,
    /// The code.
    pub held: HeldCode,
}

/// A failure, with everything needed to go on from it.
pub struct Setback {
    /// What went wrong.
    pub failure: Failure,
    /// How HighLevel put it.
    pub wording: Wording,
    /// The answer as it came, where one came.
    pub reply: Option<Rc<Reply>>,
    /// The request that failed; a late answer to a probe still finds its way by it. `None` for a pasted answer.
    pub attempt: Option<Attempt>,
    /// The code. `None` where an answer was pasted without one.
    pub held: Option<HeldCode>,
    /// True after the same code was entered again although it cannot work any more.
    pub same_code: bool,
}

/// The tokens, until the person forgets them.
pub struct Holding {
    /// What HighLevel gave.
    pub tokens: Tokens,
    /// Whose they are, and until when.
    pub passport: Passport,
    /// The answer as it came.
    pub reply: Rc<Reply>,
    /// When it came, in milliseconds since 1970.
    pub came: f64,
    /// True where the answer was damaged and these are what was whole of it.
    pub salvaged: bool,
    /// True once the refresh token was copied or downloaded.
    pub taken: bool,
}

impl HeldCode {
    /// A code that never left this browser.
    #[must_use]
    pub fn fresh(code: Code) -> Self {
        Self { code, fate: CodeFate::StillGood }
    }

    /// The same code after `failure`: its fate can only get worse.
    #[must_use]
    pub fn after(self, failure: Failure) -> Self {
        Self { fate: self.fate.max(failure.fate()), ..self }
    }
}

impl Earlier {
    /// What has to be remembered of the code in `step` when another takes its place. Nothing where it was never sent.
    #[must_use]
    pub fn of(step: Step) -> Option<Self> {
        let (held, used_up, attempt) = match step {
            Step::Ready(ready) => (ready.held, false, None),
            Step::Exchanging(sent) => (sent.held.after(Failure::Overdue), true, Some(sent.attempt)),
            Step::Failed(setback) => {
                let used_up = !setback.may_press_again();
                // The attempt that failed may be one that asked the harmless question.
                let sent = setback.attempt.filter(|_| !setback.failure.before_sending());
                (setback.held?, used_up, sent)
            }
            _ => return None,
        };
        (held.fate > CodeFate::StillGood).then_some(Self { held, used_up, attempt })
    }
}

impl Rechecking {
    /// The failure that the second probe leads to.
    #[must_use]
    pub fn failed(self, failure: Failure) -> Setback {
        Setback::new(failure, Some(self.sent), Some(self.held))
    }
}

impl Setback {
    /// A failure without words.
    #[must_use]
    pub fn new(failure: Failure, attempt: Option<Attempt>, held: Option<HeldCode>) -> Self {
        let held = held.map(|held| held.after(failure));
        Self { failure, wording: Wording::default(), reply: None, attempt, held, same_code: false }
    }

    /// What became of the code, all its travels considered.
    #[must_use]
    pub fn fate(&self) -> CodeFate {
        self.held.as_ref().map_or(self.failure.fate(), |held| held.fate)
    }

    /// True where pressing the ordinary button again can neither harm nor is hopeless. A code that is spent stays so,
    /// whatever failed since.
    #[must_use]
    pub fn may_press_again(&self) -> bool {
        self.failure.may_press_again() && self.fate() < CodeFate::Spent
    }

    /// True for the very code that this failure used up, or may have used up.
    #[must_use]
    pub fn used_up(&self, code: &Code) -> bool {
        !self.may_press_again() && self.held.as_ref().is_some_and(|held| held.code.same_as(code))
    }
}

impl Step {
    /// The answer that this step stands on.
    #[must_use]
    pub fn reply(&self) -> Option<&Rc<Reply>> {
        match self {
            Self::Ready(ready) => ready.unread.as_ref(),
            Self::Failed(setback) => setback.reply.as_ref(),
            Self::Holding(holding) => Some(&holding.reply),
            _ => None,
        }
    }

    /// The code that is here.
    #[must_use]
    pub fn code(&self) -> Option<&Code> {
        match self {
            Self::Ready(ready) => Some(&ready.held.code),
            Self::Probing(trial) => Some(&trial.held.code),
            Self::Exchanging(sent) => Some(&sent.held.code),
            Self::Rechecking(recheck) => Some(&recheck.held.code),
            Self::Failed(setback) => setback.held.as_ref().map(|held| &held.code),
            _ => None,
        }
    }
}
