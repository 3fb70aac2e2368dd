//! What is remembered until *Forget*: refresh tokens that left this browser, and successes that could not be read.

use super::failure::{RefreshFailure, RefreshFate};
use crate::grant::credentials::RefreshToken;
use crate::grant::failure::Failure;
use crate::grant::refusal::Refusal;
use crate::grant::reply::Reply;
use crate::grant::step::Attempt;
use alloc::rc::Rc;
use alloc::vec::Vec;

/// Everything that outlasts a step.
#[derive(Default)]
pub struct Memory {
    /// Every success without an access token, as it came: nothing received is lost before the person says so.
    pub received: Vec<Rc<Reply>>,
    /// Every refresh token that was sent, so that going back to an older one is noticed.
    pub travelled: Vec<Travelled>,
}

/// A refresh token that was sent.
pub struct Travelled {
    /// The token.
    pub token: RefreshToken,
    /// What came of it.
    pub standing: Standing,
    /// The requests it went in that were not answered yet, the newest last.
    unanswered: Vec<Attempt>,
}

/// How a refresh token stands. A token that was never sent stands as by default.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// The worst that may have become of it so far.
    pub fate: RefreshFate,
    /// Whether it may be sent.
    pub resend: Resend,
}

/// Whether a refresh token may be sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Resend {
    /// By any press: every earlier request was answered with a clear no.
    #[default]
    Freely,
    /// By [`Press::Again`](crate::grant::flow::Press::Again) only: its last answer never came, or told nothing, for this reason.
    ByChoice(Failure),
    /// Not any more: HighLevel said yes to it.
    Never,
}

impl Standing {
    /// The same token after `failure`: its fate can only get worse, and what was traded stays so.
    pub(super) fn after(self, failure: Failure) -> Self {
        let resend = match (self.resend, failure) {
            (Resend::Never, _) | (_, Failure::Unreadable(_)) => Resend::Never,
            (resend, failure) if failure.before_sending() => resend,
            (_, failure) if failure.is_lost() || gave_up(failure) => Resend::ByChoice(failure),
            _ => Resend::Freely,
        };
        Self { fate: self.fate.max(RefreshFailure::Of(failure).fate()), resend }
    }

    /// A token that was traded for a pair.
    pub(super) fn traded() -> Self {
        Self { fate: RefreshFate::Spent, resend: Resend::Never }
    }
}

/// Answered, but not by whoever made the pair, or not to the end of it: nobody can tell whether it was made.
fn gave_up(failure: Failure) -> bool {
    matches!(failure, Failure::Refused(Refusal::GaveUp | Refusal::Broken))
}

impl Memory {
    /// How `token` stands, and its last request that was not answered.
    pub(super) fn of(&self, token: &RefreshToken) -> (Standing, Option<Attempt>) {
        let known = self.travelled.iter().find(|known| known.token.same_as(token));
        known.map(|known| (known.standing, known.unanswered.last().copied())).unwrap_or_default()
    }

    /// Remembers that `token` goes out in this request.
    pub(super) fn sends(&mut self, token: RefreshToken, attempt: Attempt) {
        match self.travelled.iter_mut().find(|known| known.token.same_as(&token)) {
            Some(known) => known.unanswered.push(attempt),
            None => self.travelled.push(Travelled {
                token,
                standing: Standing::default(),
                unanswered: Vec::from([attempt]),
            }),
        }
    }

    /// The token that went out in this request, while its answer is still welcome: also after it was given up.
    pub(super) fn sent_in(&mut self, attempt: Attempt) -> Option<&mut Travelled> {
        self.travelled.iter_mut().find(|known| known.unanswered.contains(&attempt))
    }

    /// The request ended in `failure` without an answer: how its token stands now.
    pub(super) fn ended(&mut self, attempt: Attempt, failure: Failure) -> Standing {
        let Some(known) = self.sent_in(attempt) else { return Standing::default().after(failure) };
        known.standing = known.standing.after(failure);
        known.standing
    }
}

impl Travelled {
    /// The request was answered: a second answer to it would be nobody's.
    pub(super) fn answered(&mut self, attempt: Attempt, standing: Standing) {
        self.unanswered.retain(|known| *known != attempt);
        self.standing = standing;
    }
}
