//! Effects, handed to the browser; and what the browser says, handed back as events.

use super::{form, vault, veil};
use crate::browser::boot::Boot;
use crate::browser::{clock, net, task};
use crate::copy::{Sentence, copy};
use crate::grant::flow::{Effect, Event, Silence};
use crate::grant::request::{METHOD, TokenRequest};
use crate::grant::step::Attempt;
use crate::ledger::{self, Outcome, Said};
use core::cell::{Cell, RefCell};
use web_sys::{AbortController, AbortSignal};

thread_local! {
    /// How many lines the ledger was given.
    static LINES: Cell<usize> = const { Cell::new(0) };
    static UNDER_WAY: RefCell<Vec<(Attempt, AbortController)>> = const { RefCell::new(Vec::new()) };
}

/// Does what the flow asks for.
pub(super) fn perform(effect: Effect) {
    match effect {
        Effect::Probe(attempt, request) => send(attempt, request, Sentence::WhyProbe),
        Effect::Exchange(attempt, request) => send(attempt, request, Sentence::WhyExchange),
        Effect::Wait(attempt, patience) => {
            clock::after(patience, move || vault::dispatch(Event::TimeIsUp(attempt)))
        }
        Effect::Abort(attempt) => abort(attempt),
        Effect::KeepCode(arrived) => vault::with(|flow| {
            if let Some(code) = flow.step.code() {
                with_boot(|boot| boot.keep(code.expose(), arrived));
            }
        }),
        Effect::DropCode => with_boot(Boot::unkeep),
        Effect::ReplyTaken => with_boot(Boot::taken),
        Effect::RepliesForgotten => with_boot(Boot::forget),
        Effect::WipeForm => form::wipe(),
        Effect::WipeSecret => form::wipe_secret(),
        Effect::Mask => {
            veil::lower_all();
            form::mask();
        }
    }
}

/// Tells `boot.js` something.
pub(super) fn with_boot(tell: impl FnOnce(&Boot)) {
    if let Some(boot) = vault::boot() {
        tell(&boot);
    }
}

fn send(attempt: Attempt, request: TokenRequest, why: Sentence) {
    let Ok(controller) = AbortController::new() else { return };
    let signal = controller.signal();
    UNDER_WAY.with_borrow_mut(|all| all.push((attempt, controller)));
    let row = record(METHOD, &request.url, copy(why));
    task::start(async move {
        let Some(boot) = vault::boot() else { return };
        let reply = net::send(request, &boot, &signal).await;
        settle(row, reply.as_ref().map(|reply| reply.status));
        let event = match reply {
            Some(reply) => Event::Answered(attempt, reply, clock::now()),
            None => Event::Unanswered(attempt, silence(why, &signal).await),
        };
        UNDER_WAY.with_borrow_mut(|all| all.retain(|(known, _)| *known != attempt));
        vault::dispatch(event);
    });
}

/// Knocks once more, but only after a probe: a code that was sent needs no second question.
async fn silence(why: Sentence, signal: &AbortSignal) -> Silence {
    if why != Sentence::WhyProbe || signal.aborted() {
        return Silence { online: true, reached: false };
    }
    let row = record("GET", &crate::highlevel::token_endpoint(), copy(Sentence::WhyReach));
    let silence = net::listen_to_silence(signal).await;
    settle(row, None);
    silence
}

fn abort(attempt: Attempt) {
    UNDER_WAY.with_borrow(|all| {
        all.iter().filter(|(known, _)| *known == attempt).for_each(|(_, controller)| controller.abort());
    });
}

/// Writes a line into the ledger; gives what to know it by.
pub(super) fn record(method: &'static str, url: &str, why: &str) -> usize {
    let key = LINES.replace(LINES.get() + 1);
    let (url, why) = (url.into(), why.into());
    let row =
        Said { key, at: clock::now(), method, url, why, outcome: Outcome::UnderWay, took: 0.0, times: 1 };
    vault::write_ledger(|ledger| ledger::record(&mut ledger.said, row));
    key
}

/// Writes down how it ended.
pub(super) fn settle(key: usize, status: Option<u16>) {
    vault::write_ledger(|ledger| {
        if let Some(row) = ledger.said.iter_mut().find(|row| row.key == key) {
            row.outcome = status.map_or(Outcome::NoAnswer, Outcome::Status);
            row.took = clock::now() - row.at;
        }
    });
}
