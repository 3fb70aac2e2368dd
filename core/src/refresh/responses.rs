//! What comes back: an answer, a silence, or the end of patience.

use super::asking::{ask, in_doubt, send};
use super::memory::{Memory, Resend, Standing};
use super::step::{Rechecking, Sent, Setback, Step, Trial};
use super::{Effect, Outcome};
use crate::grant::credentials::RefreshToken;
use crate::grant::failure::Failure;
use crate::grant::probe::{Silence, failure_after_sending, probe_failure};
use crate::grant::reply::{Reading, Reply};
use crate::grant::step::Attempt;
use alloc::rc::Rc;
use alloc::vec::Vec;

pub(super) fn answered(
    step: Step,
    attempt: Attempt,
    reply: Reply,
    memory: &mut Memory,
    next: Attempt,
) -> Outcome {
    match step {
        Step::Probing(trial) if trial.attempt == attempt => probed(trial, reply, memory, next),
        Step::Failed(setback) if setback.silent_probe() == Some(attempt) => probed_late(setback, reply),
        Step::Rechecking(recheck) if recheck.attempt == attempt => {
            (rechecked(recheck, failure_after_sending(&reply), memory), Vec::new())
        }
        step => refreshed(step, attempt, Rc::new(reply), memory),
    }
}

fn probed(trial: Trial, reply: Reply, memory: &mut Memory, next: Attempt) -> Outcome {
    match probe_failure(&reply) {
        None => send(trial.order, memory, next),
        Some(failure) => {
            let setback = not_sent(&trial, failure, memory).with(Rc::new(reply));
            (Step::Failed(setback), Vec::new())
        }
    }
}

/// A failed probe leaves the refresh token as it was.
fn not_sent(trial: &Trial, failure: Failure, memory: &Memory) -> Setback {
    let (standing, _) = memory.of(&trial.order.token);
    Setback::new(failure, Some(trial.attempt), standing.after(failure))
}

/// The person was told that HighLevel is silent, so nothing is sent behind their back: they may press again.
fn probed_late(setback: Setback, reply: Reply) -> Outcome {
    match (probe_failure(&reply), setback.standing.resend) {
        (None, Resend::ByChoice(why)) => in_doubt(why, setback.attempt, setback.standing),
        (None, _) => (Step::Idle { answered_late: true }, Vec::new()),
        (Some(failure), _) => {
            let setback = Setback::new(failure, setback.attempt, setback.standing).with(Rc::new(reply));
            (Step::Failed(setback), Vec::new())
        }
    }
}

/// An answer to a refresh. A success counts whenever it comes: also after the person stopped waiting for it.
fn refreshed(step: Step, attempt: Attempt, reply: Rc<Reply>, memory: &mut Memory) -> Outcome {
    let awaited = matches!(&step, Step::Sending(sent) if sent.attempt == attempt);
    let Some(sent) = memory.sent_in(attempt) else { return (step, Vec::new()) };
    let failure = match reply.read() {
        Reading::Tokens { tokens, .. } => {
            sent.answered(attempt, Standing::traded());
            let renewed = Step::Renewed { without_refresh: tokens.refresh.is_none() };
            let (step, dropped) = instead(step, renewed, attempt, &sent.token);
            return (step, [Effect::Renewed(reply)].into_iter().chain(dropped).collect());
        }
        Reading::Refused(..) if !awaited => return (step, Vec::new()),
        Reading::Refused(refusal, _) => Failure::Refused(refusal),
        Reading::Unreadable(why) => Failure::Unreadable(why),
    };
    sent.answered(attempt, sent.standing.after(failure));
    let failed = Step::Failed(Setback::new(failure, Some(attempt), sent.standing).with(Rc::clone(&reply)));
    let (step, dropped) = match step {
        // A pair that was handed over stays the news; the bytes of the other answer are kept all the same.
        step @ Step::Renewed { .. } => (step, None),
        step => instead(step, failed, attempt, &sent.token),
    };
    if reply.is_success() {
        memory.received.push(reply);
    }
    (step, dropped.into_iter().collect())
}

/// What takes the place of `step` after this answer. A later press that is under way goes on, unless it would send the
/// very token that was just traded.
fn instead(step: Step, news: Step, attempt: Attempt, token: &RefreshToken) -> (Step, Option<Effect>) {
    match step {
        Step::Probing(trial) if !trial.order.token.same_as(token) => (Step::Probing(trial), None),
        Step::Sending(sent) if sent.attempt != attempt => (Step::Sending(sent), None),
        Step::Rechecking(recheck) if recheck.sent != attempt => (Step::Rechecking(recheck), None),
        Step::Sending(_) => (news, None),
        step => (news, step.open().map(Effect::Abort)),
    }
}

pub(super) fn unanswered(
    step: Step,
    attempt: Attempt,
    silence: Silence,
    memory: &mut Memory,
    next: Attempt,
) -> Outcome {
    let failed = match &step {
        Step::Probing(trial) if trial.attempt == attempt => not_sent(trial, silence.before_sending(), memory),
        Step::Failed(setback) if setback.silent_probe() == Some(attempt) => {
            Setback::new(silence.before_sending(), Some(attempt), setback.standing)
        }
        Step::Sending(sent) if sent.attempt == attempt => {
            // From here on only a person sends this token again, whatever the second probe brings.
            memory.ended(attempt, Failure::Lost);
            return (Step::Rechecking(Rechecking { attempt: next, sent: attempt }), ask(next));
        }
        Step::Rechecking(recheck) if recheck.attempt == attempt => {
            return (rechecked(*recheck, silence.after_sending(), memory), Vec::new());
        }
        _ => return (step, Vec::new()),
    };
    (Step::Failed(failed), Vec::new())
}

/// What the second probe showed of the answer that could not be read.
fn rechecked(recheck: Rechecking, failure: Failure, memory: &mut Memory) -> Step {
    Step::Failed(Setback::new(failure, Some(recheck.sent), memory.ended(recheck.sent, failure)))
}

pub(super) fn time_is_up(step: Step, attempt: Attempt, memory: &mut Memory) -> Step {
    match step {
        Step::Probing(trial) if trial.attempt == attempt => {
            Step::Failed(not_sent(&trial, Failure::ProbeSilent, memory))
        }
        Step::Sending(sent) if sent.attempt == attempt => Step::Sending(Sent { overdue: true, ..sent }),
        Step::Rechecking(recheck) if recheck.attempt == attempt => rechecked(recheck, Failure::Lost, memory),
        step => step,
    }
}
