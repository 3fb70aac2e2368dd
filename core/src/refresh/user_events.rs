//! What a person does: press a button, stop waiting, forget.

use super::memory::{Memory, Resend, Standing};
use super::step::{Order, Sent, Setback, Step, Trial};
use super::{Effect, Outcome};
use crate::grant::failure::Failure;
use crate::grant::flow::Press;
use crate::grant::request::TokenRequest;
use crate::grant::step::Attempt;
use crate::highlevel::{EXCHANGE_PATIENCE, PROBE_PATIENCE};
use alloc::vec::Vec;

/// The only way a refresh token gets into a request.
pub(super) fn submitted(
    step: Step,
    press: Press,
    order: Order,
    memory: &mut Memory,
    next: Attempt,
) -> Outcome {
    if matches!(step, Step::Probing(_) | Step::Sending(_) | Step::Rechecking(_)) {
        return (step, Vec::new());
    }
    let given_up = step.open().map(Effect::Abort);
    let (standing, unanswered) = memory.of(&order.token);
    let (step, effects) = match (standing.resend, press) {
        (Resend::Never, _) => (Step::Failed(Setback::already_used(standing)), Vec::new()),
        (Resend::ByChoice(why), Press::Ordinary | Press::Anyway) => in_doubt(why, unanswered, standing),
        (Resend::ByChoice(_), Press::Again) | (Resend::Freely, Press::Ordinary | Press::Again) => {
            probe(order, next)
        }
        (Resend::Freely, Press::Anyway) if probe_failed(&step) => send(order, memory, next),
        (Resend::Freely, Press::Anyway) => return (step, Vec::new()),
    };
    // What is given up goes first: never two at once.
    (step, given_up.into_iter().chain(effects).collect())
}

/// Says again why this token is in doubt; only a person who was told the risk sends it.
pub(super) fn in_doubt(why: Failure, unanswered: Option<Attempt>, standing: Standing) -> Outcome {
    (Step::Failed(Setback::new(why, unanswered, standing)), Vec::new())
}

fn probe_failed(step: &Step) -> bool {
    matches!(step, Step::Failed(setback) if setback.failure.may_try_anyway())
}

fn probe(order: Order, attempt: Attempt) -> Outcome {
    (Step::Probing(Trial { attempt, order }), ask(attempt))
}

/// Sends the probe, and waits for its answer.
pub(super) fn ask(attempt: Attempt) -> Vec<Effect> {
    Vec::from([Effect::Probe(attempt, TokenRequest::probe()), Effect::Wait(attempt, PROBE_PATIENCE)])
}

/// Sends the refresh token. From here on it is remembered.
pub(super) fn send(order: Order, memory: &mut Memory, attempt: Attempt) -> Outcome {
    let Order { token, credentials, user_type } = order;
    let request = TokenRequest::refresh(&token, &credentials, user_type);
    memory.sends(token, attempt);
    let effects = Vec::from([Effect::Refresh(attempt, request), Effect::Wait(attempt, EXCHANGE_PATIENCE)]);
    (Step::Sending(Sent { attempt, overdue: false }), effects)
}

pub(super) fn stop_waiting(step: Step, memory: &mut Memory) -> Outcome {
    match step {
        Step::Sending(Sent { attempt, overdue: true }) => {
            let standing = memory.ended(attempt, Failure::Stopped);
            let setback = Setback::new(Failure::Stopped, Some(attempt), standing);
            (Step::Failed(setback), Vec::from([Effect::Abort(attempt)]))
        }
        step => (step, Vec::new()),
    }
}

pub(super) fn forget(step: &Step, memory: &mut Memory) -> Outcome {
    *memory = Memory::default();
    (Step::default(), step.open().map(Effect::Abort).into_iter().collect())
}
