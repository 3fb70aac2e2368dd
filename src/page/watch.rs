//! What happens around the page: time passes, people leave, come back, or fall asleep.

use super::{draw, held, vault};
use crate::browser::{clock, dom, seen};
use core::cell::Cell;
use leg3_core::exchange::events::Event;

/// How often countdowns move, in milliseconds.
const TICK: i32 = 30_000;

/// After this long without a touch, in milliseconds, secrets are masked and the client secret is emptied.
const IDLE: f64 = 900_000.0;

thread_local! {
    static TOUCHED: Cell<f64> = const { Cell::new(0.0) };
}

/// Starts watching.
pub(super) fn wire() {
    TOUCHED.set(clock::now());
    for event in ["pointerdown", "keydown", "visibilitychange"] {
        dom::listen(dom::document(), event, |_| TOUCHED.set(clock::now()));
    }
    clock::every(TICK, tick);
    dom::listen(dom::window(), "beforeunload", |event| {
        if vault::with(|flow| flow.must_warn()) {
            event.prevent_default();
        }
    });
    dom::listen(dom::window(), "pagehide", |_| vault::dispatch(Event::Leave));
    seen::on_blocked(|row| vault::write_ledger(|ledger| ledger.seen.push(row)));
    refresh_seen();
    dom::on("ledger", "toggle", |_| refresh_seen());
}

fn tick() {
    let now = clock::now();
    held::tick();
    draw::age();
    refresh_seen();
    if now - TOUCHED.get() > IDLE {
        TOUCHED.set(now);
        vault::dispatch(Event::Idle);
    }
}

/// Brings the list of what the browser saw up to date. What was blocked is not in the browser's list, so it is kept.
fn refresh_seen() {
    vault::write_ledger(|ledger| {
        ledger.seen.retain(|row| row.blocked);
        ledger.seen.extend(seen::resources());
    });
}
