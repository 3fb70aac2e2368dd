//! What a person does: bring a code, press a button, leave.

use super::{Effect, Outcome, Press, under_way};
use crate::grant::credentials::{Code, Credentials};
use crate::grant::failure::Failure;
use crate::grant::redirect::{Arrival, Denial, Unusable};
use crate::grant::request::{Options, TokenRequest};
use crate::grant::step::{
    Attempt, Connection, Earlier, HeldCode, Ready, Sent, Setback, Step, Trial, Waiting,
};
use crate::highlevel::{EXCHANGE_PATIENCE, PROBE_PATIENCE};
use alloc::vec::Vec;

pub(super) fn arrived(step: Step, arrival: Arrival, now: f64, earlier: &mut Vec<Earlier>) -> Outcome {
    let step = match step {
        Step::Rechecking(recheck) if matches!(arrival, Arrival::Code(..)) => {
            Step::Failed(recheck.failed(Failure::Lost))
        }
        step => step,
    };
    match (arrival, step) {
        (_, step @ (Step::Probing(_) | Step::Rechecking(_) | Step::Holding(_))) => (step, Vec::new()),
        (arrival, Step::Exchanging(sent)) if !sent.overdue || !is_another(&arrival, &sent) => {
            (Step::Exchanging(sent), Vec::new())
        }
        (Arrival::Code(code, denial), step) => code_arrived(step, code, denial, now, earlier),
        // Whatever was typed in vain, what the person was looking at stays in view.
        (_, step @ (Step::Failed(_) | Step::Ready(_))) => (step, Vec::new()),
        (Arrival::Denied(denial), _) => (Step::Denied(denial), Vec::new()),
        (Arrival::Unusable(why), _) => waiting_after(Some(why)),
        (Arrival::Nothing, _) => waiting_after(None),
    }
}

/// A code that was sent before keeps its fate, also when another came between.
fn code_arrived(
    step: Step,
    code: Code,
    denial: Option<Denial>,
    now: f64,
    earlier: &mut Vec<Earlier>,
) -> Outcome {
    let known = |put_aside: &Earlier| put_aside.held.code.same_as(&code);
    let used_up = earlier.iter().any(|put_aside| put_aside.used_up && known(put_aside));
    let answer_was_hidden = match &step {
        Step::Failed(setback) => setback.failure == Failure::AnswerHidden,
        Step::Ready(ready) => ready.answer_was_hidden,
        _ => false,
    };
    let (awaited, abandoned) = match &step {
        Step::Failed(setback) => (None, setback.attempt),
        step => (under_way(step), None),
    };
    match step {
        Step::Failed(setback) if used_up || setback.used_up(&code) => {
            return (Step::Failed(Setback { same_code: true, ..setback }), Vec::new());
        }
        step if used_up => return (step, Vec::new()),
        step => earlier.extend(Earlier::of(step)),
    }
    let before = earlier.iter().position(known).map(|at| earlier.swap_remove(at).held);
    let held = before.unwrap_or_else(|| HeldCode::fresh(code));
    let mut effects = Vec::from([Effect::KeepCode(now)]);
    effects.extend(abandoned.map(Effect::Abort));
    (
        Step::Ready(Ready {
            held,
            arrived: Some(now),
            denial,
            answered_late: false,
            awaited,
            unread: None,
            answer_was_hidden,
        }),
        effects,
    )
}

fn is_another(arrival: &Arrival, sent: &Sent) -> bool {
    matches!(arrival, Arrival::Code(code, _) if !code.same_as(&sent.held.code))
}

fn waiting_after(unusable: Option<Unusable>) -> Outcome {
    (Step::Waiting(Waiting { unusable, ..Waiting::default() }), Vec::new())
}

/// The only way a code gets into a request.
pub(super) fn submitted(
    step: Step,
    press: Press,
    credentials: Credentials,
    options: Options,
    next: Attempt,
) -> Outcome {
    let before = under_way(&step);
    let (held, unproven) = match (step, press) {
        (Step::Ready(ready), Press::Ordinary) => (ready.held, false),
        (Step::Failed(setback), press) if allowed(&setback, press) => match setback.held {
            Some(held) => (held, press == Press::Anyway),
            None => return (Step::Failed(setback), Vec::new()),
        },
        (step, _) => return (step, Vec::new()),
    };
    let (step, mut effects) = if unproven {
        exchange(held, &credentials, &options, next)
    } else {
        probe(held, credentials, options, next)
    };
    effects.extend(before.map(Effect::Abort));
    (step, effects)
}

fn allowed(setback: &Setback, press: Press) -> bool {
    match press {
        Press::Ordinary => setback.may_press_again(),
        Press::Anyway => setback.failure.may_try_anyway(),
        Press::Again => setback.failure.is_lost(),
    }
}

fn probe(held: HeldCode, credentials: Credentials, options: Options, attempt: Attempt) -> Outcome {
    (Step::Probing(Trial { attempt, held, credentials, options }), ask(attempt))
}

/// Sends the probe, and waits for its answer.
pub(super) fn ask(attempt: Attempt) -> Vec<Effect> {
    Vec::from([Effect::Probe(attempt, TokenRequest::probe()), Effect::Wait(attempt, PROBE_PATIENCE)])
}

/// Sends the code. What is kept of it in the tab goes first: from here on it may be spent.
pub(super) fn exchange(
    held: HeldCode,
    credentials: &Credentials,
    options: &Options,
    attempt: Attempt,
) -> Outcome {
    let request = TokenRequest::exchange(&held.code, credentials, options);
    let effects = Vec::from([
        Effect::DropCode,
        Effect::Exchange(attempt, request),
        Effect::Wait(attempt, EXCHANGE_PATIENCE),
    ]);
    (Step::Exchanging(Sent { attempt, held, overdue: false }), effects)
}

pub(super) fn check_connection(step: Step, attempt: Attempt) -> Outcome {
    match step {
        Step::Waiting(waiting) if !matches!(waiting.connection, Connection::Asking(_)) => {
            let step = Step::Waiting(Waiting { connection: Connection::Asking(attempt), ..waiting });
            (step, ask(attempt))
        }
        step => (step, Vec::new()),
    }
}

pub(super) fn stop_waiting(step: Step) -> Outcome {
    match step {
        Step::Exchanging(Sent { attempt, held, overdue: true }) => {
            let setback = Setback::new(Failure::Stopped, Some(attempt), Some(held));
            (Step::Failed(setback), Vec::from([Effect::Abort(attempt)]))
        }
        step => (step, Vec::new()),
    }
}

pub(super) fn forget(step: &Step) -> Outcome {
    let (_, mut effects) = leave(step);
    effects.extend([Effect::DropCode, Effect::RepliesForgotten]);
    (Step::Waiting(Waiting { forgotten: true, ..Waiting::default() }), effects)
}

/// An unspent code stays in its tab: leaving is not forgetting.
pub(super) fn leave(step: &Step) -> Outcome {
    let mut effects = Vec::from([Effect::WipeForm, Effect::Mask]);
    effects.extend(under_way(step).map(Effect::Abort));
    (Step::Waiting(Waiting::default()), effects)
}

pub(super) fn idle(step: Step) -> Outcome {
    match step {
        step @ (Step::Probing(_) | Step::Exchanging(_) | Step::Rechecking(_)) => (step, Vec::new()),
        step => (step, Vec::from([Effect::WipeSecret, Effect::Mask])),
    }
}
