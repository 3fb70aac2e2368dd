//! Where the flow lives, secrets and all: in plain memory, never in a signal. What is drawn is the [`Screen`], which
//! holds no secret.

use super::{draw, ledger, perform};
use crate::browser::boot::Boot;
use core::cell::{OnceCell, RefCell};
use leg3_core::exchange::effects::Effect;
use leg3_core::exchange::events::Event;
use leg3_core::exchange::reducer::{Exchange, advance};
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::request_log::{LoggedRequest, SeenAddress};
use std::rc::Rc;

thread_local! {
    static FLOW: RefCell<Exchange> = RefCell::new(Exchange::default());
    static LEDGER: RefCell<Ledger> = RefCell::new(Ledger::default());
    static BOOT: OnceCell<Rc<Boot>> = const { OnceCell::new() };
}

/// Moves the flow on and does what is to be done, without drawing. Gives what is to be done after that.
pub(super) fn apply(event: Event) -> Vec<Effect> {
    let (flow, effects) = advance(FLOW.take(), event);
    FLOW.set(flow);
    // A code must be out of the tab before drawing, or anything else, could fail; but `boot.js` lets go of a reply
    // only when it is drawn: until then the app may still die of it.
    let (late, now): (Vec<_>, Vec<_>) =
        effects.into_iter().partition(|effect| matches!(effect, Effect::ResponseProcessed));
    now.into_iter().for_each(perform::perform);
    late
}

/// Who was contacted.
#[derive(Default)]
pub(super) struct Ledger {
    /// What this page sent.
    pub(super) said: Vec<LoggedRequest>,
    /// What the browser saw.
    pub(super) seen: Vec<SeenAddress>,
}

/// Takes over what `boot.js` keeps.
pub(super) fn open(boot: Boot) {
    BOOT.with(|place| drop(place.set(Rc::new(boot))));
}

/// What outlives the app. `None` before [`open`].
pub(super) fn boot() -> Option<Rc<Boot>> {
    BOOT.with(|boot| boot.get().cloned())
}

/// Looks at the flow. What is read here is for the eye, the clipboard or the request that asked, not for a signal.
pub(super) fn with<T>(look: impl FnOnce(&Exchange) -> T) -> T {
    FLOW.with_borrow(look)
}

/// The screen as it is now.
pub(super) fn screen() -> ExchangeScreen {
    with(ExchangeScreen::of)
}

/// Reads the ledger.
pub(super) fn ledger<T>(look: impl FnOnce(&Ledger) -> T) -> T {
    LEDGER.with_borrow(look)
}

/// Writes into the ledger, and has it drawn anew.
pub(super) fn write_ledger(write: impl FnOnce(&mut Ledger)) {
    LEDGER.with_borrow_mut(write);
    ledger::changed();
}

/// Something happened: moves the flow on, does what is to be done, and draws what changed.
pub(super) fn dispatch(event: Event) {
    let before = screen();
    let late = apply(event);
    let now = screen();
    if now != before {
        draw::all(&now, Some(&before));
    }
    late.into_iter().for_each(perform::perform);
}
