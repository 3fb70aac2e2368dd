//! What comes back: an answer, a silence, or something pasted.

use super::asking::{ask, exchange};
use super::{Effect, Outcome, Silence};
use crate::grant::failure::Failure;
use crate::grant::passport::Passport;
use crate::grant::probe::{failure_after_sending, probe_failure};
use crate::grant::refusal::Wording;
use crate::grant::reply::{Reading, Reply};
use crate::grant::step::{
    Attempt, Connection, Earlier, HeldCode, Holding, Ready, Rechecking, Sent, Setback, Step, Trial, Waiting,
};
use crate::grant::tokens::Tokens;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::vec::Vec;

/// `late` is for a success that nobody waits for any more: it came after another code was sent.
pub(super) fn answered(
    step: Step,
    attempt: Attempt,
    reply: Reply,
    now: f64,
    next: Attempt,
    (earlier, late): (&[Earlier], &mut Vec<Rc<Reply>>),
) -> Outcome {
    let (step, mut effects) = match step {
        Step::Waiting(waiting) if waiting.connection == Connection::Asking(attempt) => {
            let connection = probe_failure(&reply).map_or(Connection::Works, Connection::Fails);
            (Step::Waiting(Waiting { connection, ..waiting }), Vec::new())
        }
        Step::Probing(trial) if trial.attempt == attempt => probed(trial, reply, next),
        Step::Failed(setback)
            if setback.attempt == Some(attempt) && setback.failure == Failure::ProbeSilent =>
        {
            probed_late(setback, reply)
        }
        Step::Exchanging(sent) if sent.attempt == attempt => {
            understood(reply, Some(attempt), Some(sent.held), now)
        }
        Step::Rechecking(recheck) if recheck.attempt == attempt => {
            (Step::Failed(recheck.failed(failure_after_sending(&reply))), Vec::new())
        }
        // What had come when the person stopped waiting. It broke off because of that, and says so if it is of no use.
        Step::Failed(setback)
            if setback.attempt == Some(attempt)
                && setback.failure == Failure::Stopped
                && reply.brought_something() =>
        {
            match reply.read() {
                Reading::Tokens { .. } => understood(reply, Some(attempt), setback.held, now),
                _ => (Step::Failed(Setback { reply: Some(Rc::new(reply)), ..setback }), Vec::new()),
            }
        }
        Step::Ready(ready) if ready.awaited == Some(attempt) && reply.is_success() => {
            // The code in hand is another one: this answer says nothing about it.
            match reply.read() {
                Reading::Tokens { .. } => understood(reply, Some(attempt), None, now),
                _ => {
                    let unread = Some(Rc::new(reply));
                    (Step::Ready(Ready { awaited: None, unread, ..ready }), Vec::new())
                }
            }
        }
        step => {
            if reply.brought_something() && earlier.iter().any(|put_aside| put_aside.attempt == Some(attempt))
            {
                late.push(Rc::new(reply));
            }
            (step, Vec::new())
        }
    };
    effects.push(Effect::ReplyTaken);
    (step, effects)
}

fn probed(trial: Trial, reply: Reply, next: Attempt) -> Outcome {
    match probe_failure(&reply) {
        None => exchange(trial.held, &trial.credentials, &trial.options, next),
        Some(failure) => turned_away(Setback::new(failure, Some(trial.attempt), Some(trial.held)), reply),
    }
}

/// A failed probe, with the answer kept as it came.
fn turned_away(setback: Setback, reply: Reply) -> Outcome {
    let wording = reply.wording();
    (Step::Failed(Setback { wording, reply: Some(Rc::new(reply)), ..setback }), Vec::new())
}

/// The person was told that HighLevel is silent, so nothing is sent behind their back: they may press again.
fn probed_late(setback: Setback, reply: Reply) -> Outcome {
    match (probe_failure(&reply), setback.held) {
        (None, Some(held)) => {
            let ready = Ready {
                held,
                arrived: None,
                denial: None,
                answered_late: true,
                awaited: None,
                unread: None,
                answer_was_hidden: false,
            };
            (Step::Ready(ready), Vec::new())
        }
        (failure, held) => {
            let failure = failure.unwrap_or(setback.failure);
            turned_away(Setback::new(failure, setback.attempt, held), reply)
        }
    }
}

/// Tokens where there are any; otherwise the failure, with the answer kept as it came.
fn understood(reply: Reply, attempt: Option<Attempt>, held: Option<HeldCode>, now: f64) -> Outcome {
    let reply = Rc::new(reply);
    let (failure, wording) = match reply.read() {
        Reading::Tokens { tokens, salvaged } => return holding(tokens, salvaged, &reply, now),
        Reading::Refused(refusal, wording) => (Failure::Refused(refusal), wording),
        Reading::Unreadable(why) => (Failure::Unreadable(why), Wording::default()),
    };
    let setback = Setback::new(failure, attempt, held);
    (Step::Failed(Setback { wording, reply: Some(reply), ..setback }), Vec::new())
}

/// The client id and secret stay in their fields: the next thing to do may be a refresh.
fn holding(tokens: Tokens, salvaged: bool, reply: &Rc<Reply>, now: f64) -> Outcome {
    let passport = Passport::of(&tokens, now);
    let holding = Holding { tokens, passport, reply: Rc::clone(reply), came: now, salvaged, taken: false };
    (Step::Holding(Box::new(holding)), Vec::from([Effect::DropCode, Effect::Mask]))
}

/// A new pair takes the place of the old one. A code that is being dealt with comes first: then the pair waits among
/// what was received.
pub(super) fn renewed(step: Step, reply: &Rc<Reply>, now: f64) -> Outcome {
    match (reply.read(), step) {
        (_, step @ (Step::Ready(_) | Step::Probing(_) | Step::Exchanging(_) | Step::Rechecking(_))) => {
            (step, Vec::new())
        }
        (Reading::Tokens { tokens, salvaged }, _) => holding(tokens, salvaged, reply, now),
        (_, step) => (step, Vec::new()),
    }
}

pub(super) fn unanswered(step: Step, attempt: Attempt, silence: Silence, next: Attempt) -> Outcome {
    let step = match step {
        Step::Waiting(waiting) if waiting.connection == Connection::Asking(attempt) => {
            Step::Waiting(Waiting { connection: Connection::Fails(silence.before_sending()), ..waiting })
        }
        Step::Probing(trial) if trial.attempt == attempt => {
            Step::Failed(Setback::new(silence.before_sending(), Some(attempt), Some(trial.held)))
        }
        Step::Failed(setback)
            if setback.attempt == Some(attempt) && setback.failure == Failure::ProbeSilent =>
        {
            Step::Failed(Setback::new(silence.before_sending(), Some(attempt), setback.held))
        }
        Step::Exchanging(sent) if sent.attempt == attempt => return recheck(sent, next),
        Step::Rechecking(recheck) if recheck.attempt == attempt => {
            Step::Failed(recheck.failed(silence.after_sending()))
        }
        step => step,
    };
    (step, Vec::new())
}

/// Asks the probe once more: a broken connection is told from an answer that the browser hid.
fn recheck(sent: Sent, attempt: Attempt) -> Outcome {
    (Step::Rechecking(Rechecking { attempt, sent: sent.attempt, held: sent.held }), ask(attempt))
}

pub(super) fn time_is_up(step: Step, attempt: Attempt) -> Outcome {
    let step = match step {
        Step::Waiting(waiting) if waiting.connection == Connection::Asking(attempt) => {
            Step::Waiting(Waiting { connection: Connection::Fails(Failure::ProbeSilent), ..waiting })
        }
        Step::Probing(trial) if trial.attempt == attempt => {
            Step::Failed(Setback::new(Failure::ProbeSilent, Some(attempt), Some(trial.held)))
        }
        Step::Exchanging(sent) if sent.attempt == attempt => Step::Exchanging(Sent { overdue: true, ..sent }),
        Step::Rechecking(recheck) if recheck.attempt == attempt => {
            Step::Failed(recheck.failed(Failure::Lost))
        }
        step => step,
    };
    (step, Vec::new())
}

/// An answer that came by other means goes the way of one that came here.
pub(super) fn pasted(step: Step, reply: Reply, now: f64) -> Outcome {
    match step {
        step @ (Step::Probing(_) | Step::Rechecking(_) | Step::Holding(_)) => (step, Vec::new()),
        Step::Exchanging(sent) if !sent.overdue => (Step::Exchanging(sent), Vec::new()),
        Step::Exchanging(sent) => {
            let (step, mut effects) = understood(reply, None, Some(sent.held.after(Failure::Overdue)), now);
            effects.push(Effect::Abort(sent.attempt));
            (step, effects)
        }
        Step::Ready(ready) => {
            let (step, mut effects) = understood(reply, None, Some(ready.held), now);
            effects.extend(ready.awaited.map(Effect::Abort));
            (step, effects)
        }
        Step::Failed(setback) => understood(reply, None, setback.held, now),
        Step::Waiting(_) | Step::Denied(_) => understood(reply, None, None, now),
    }
}

pub(super) fn taken(step: Step) -> Step {
    match step {
        Step::Holding(mut holding) => {
            holding.taken = true;
            Step::Holding(holding)
        }
        step => step,
    }
}
