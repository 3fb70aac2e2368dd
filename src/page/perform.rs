//! Effects, handed to the browser; and what the browser says, handed back as events.

use super::{form, vault, veil};
use crate::browser::boot::Boot;
use crate::browser::{clock, net, task};
use core::cell::{Cell, RefCell};
use leg3_core::exchange::effects::Effect;
use leg3_core::exchange::events::Event;
use leg3_core::exchange::probe::NoResponse;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::text_of;
use leg3_core::oauth::request::Attempt;
use leg3_core::oauth::request::{METHOD, TokenRequest};
use leg3_core::request_log::{self, LoggedRequest, RequestOutcome};
use web_sys::{AbortController, AbortSignal};

thread_local! {
    /// How many lines the ledger was given.
    static LINES: Cell<usize> = const { Cell::new(0) };
    static UNDER_WAY: RefCell<Vec<(Attempt, AbortController)>> = const { RefCell::new(Vec::new()) };
}

/// Does what the flow asks for.
pub(super) fn perform(effect: Effect) {
    match effect {
        Effect::Probe(attempt, request) => send(attempt, request, PrivacyText::WhyProbe),
        Effect::Exchange(attempt, request) => send(attempt, request, PrivacyText::WhyExchange),
        Effect::Wait(attempt, patience) => {
            clock::after(patience, move || vault::dispatch(Event::TimedOut(attempt)))
        }
        Effect::Abort(attempt) => abort(attempt),
        Effect::KeepCode(arrived) => vault::with(|flow| {
            if let Some(code) = flow.state.code() {
                with_boot(|boot| boot.keep(code.expose(), arrived));
            }
        }),
        Effect::DropCode => with_boot(Boot::unkeep),
        Effect::ResponseProcessed => with_boot(Boot::taken),
        Effect::DropResponses => with_boot(Boot::forget),
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

fn send(attempt: Attempt, request: TokenRequest, why: PrivacyText) {
    let Ok(controller) = AbortController::new() else { return };
    let signal = controller.signal();
    UNDER_WAY.with_borrow_mut(|all| all.push((attempt, controller)));
    let row = record(METHOD, &request.url, text_of(why));
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
async fn silence(why: PrivacyText, signal: &AbortSignal) -> NoResponse {
    if why != PrivacyText::WhyProbe || signal.aborted() {
        return NoResponse { online: true, reached: false };
    }
    let row = record("GET", &leg3_core::highlevel::token_endpoint(), text_of(PrivacyText::WhyReach));
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
    let row = LoggedRequest {
        key,
        at: clock::now(),
        method,
        url,
        why,
        outcome: RequestOutcome::UnderWay,
        took: 0.0,
        times: 1,
    };
    vault::write_ledger(|ledger| request_log::record(&mut ledger.said, row));
    key
}

/// Writes down how it ended.
pub(super) fn settle(key: usize, status: Option<u16>) {
    vault::write_ledger(|ledger| {
        if let Some(row) = ledger.said.iter_mut().find(|row| row.key == key) {
            row.outcome = status.map_or(RequestOutcome::NoAnswer, RequestOutcome::Status);
            row.took = clock::now() - row.at;
        }
    });
}
