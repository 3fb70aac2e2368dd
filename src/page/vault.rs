//! Where the flow lives, secrets and all: in plain memory, never in a signal. Signals get the [`Screen`] made from it.

use super::perform;
use crate::browser::boot::Boot;
use crate::browser::clock;
use crate::grant::flow::{Event, Flow, advance};
use crate::ledger::{Said, Seen};
use crate::screen::Screen;
use core::cell::{OnceCell, RefCell};
use leptos::prelude::{GetUntracked, RwSignal, Set};
use std::rc::Rc;

thread_local! {
    static FLOW: RefCell<Flow> = RefCell::new(Flow::default());
    static STAGE: OnceCell<(Rc<Boot>, Signals)> = const { OnceCell::new() };
}

/// What views may follow. None of it is secret.
#[derive(Clone, Copy)]
pub(super) struct Signals {
    /// The state of the page.
    pub(super) screen: RwSignal<Screen>,
    /// What this page sent.
    pub(super) said: RwSignal<Vec<Said>>,
    /// What the browser saw.
    pub(super) seen: RwSignal<Vec<Seen>>,
    /// Counts up whenever every shown secret must be hidden.
    pub(super) masks: RwSignal<u32>,
    /// The time, in milliseconds since 1970; moves every half minute.
    pub(super) now: RwSignal<f64>,
}

/// Makes the signals. Called once, with an owner in place.
pub(super) fn open(boot: Boot) {
    let signals = Signals {
        screen: RwSignal::new(FLOW.with_borrow(Screen::of)),
        said: RwSignal::new(Vec::new()),
        seen: RwSignal::new(Vec::new()),
        masks: RwSignal::new(0),
        now: RwSignal::new(clock::now()),
    };
    STAGE.with(|stage| drop(stage.set((Rc::new(boot), signals))));
}

/// The signals. `None` before [`open`].
fn stage() -> Option<(Rc<Boot>, Signals)> {
    STAGE.with(|stage| stage.get().map(|(boot, signals)| (Rc::clone(boot), *signals)))
}

/// What views follow.
#[expect(clippy::expect_used, reason = "nothing is drawn before `open`")]
pub(super) fn signals() -> Signals {
    stage().expect("open").1
}

/// What outlives the app.
#[expect(clippy::expect_used, reason = "nothing is sent before `open`")]
pub(super) fn boot() -> Rc<Boot> {
    stage().expect("open").0
}

/// Looks at the flow. What is read here is for the eye, the clipboard or the request that asked, not for a signal.
pub(super) fn with<T>(look: impl FnOnce(&Flow) -> T) -> T {
    FLOW.with_borrow(look)
}

/// Something happened: moves the flow on, draws what changed, and does what is to be done.
pub(super) fn dispatch(event: Event) {
    let (flow, effects) = advance(FLOW.take(), event);
    let screen = Screen::of(&flow);
    FLOW.set(flow);
    let signal = signals().screen;
    // Effects first: a code must be out of the tab before a view, or anything else, could fail.
    effects.into_iter().for_each(perform::perform);
    if signal.get_untracked() != screen {
        signal.set(screen);
    }
}
