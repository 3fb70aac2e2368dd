//! Where the flow lives, secrets and all: in plain memory, never in a signal. What views follow are pulses, bare
//! counters; what they draw is the [`Screen`], which holds no secret.

use super::perform;
use crate::browser::boot::Boot;
use crate::grant::flow::{Event, Flow, advance};
use crate::ledger::{Said, Seen};
use crate::screen::Screen;
use core::cell::{OnceCell, RefCell};
use leptos::prelude::{GetUntracked, RwSignal, Track, Update};
use std::rc::Rc;

thread_local! {
    static FLOW: RefCell<Flow> = RefCell::new(Flow::default());
    static LEDGER: RefCell<Ledger> = RefCell::new(Ledger::default());
    static STAGE: OnceCell<(Rc<Boot>, Pulses)> = const { OnceCell::new() };
}

/// Who was contacted.
#[derive(Default)]
pub(super) struct Ledger {
    /// What this page sent.
    pub(super) said: Vec<Said>,
    /// What the browser saw.
    pub(super) seen: Vec<Seen>,
}

/// A counter that views follow: it moves when something is to be drawn anew. One type of signal for everything,
/// because each further type costs the page two kilobytes.
#[derive(Clone, Copy)]
pub(super) struct Pulse(RwSignal<u32>);

/// What views may follow.
#[derive(Clone, Copy)]
pub(super) struct Pulses {
    /// Anything on the screen changed.
    pub(super) screen: Pulse,
    /// The screen changed so that its views are drawn anew.
    pub(super) scene: Pulse,
    /// A line was added to the ledger, or ended.
    pub(super) ledger: Pulse,
    /// Every shown secret must be hidden.
    pub(super) masks: Pulse,
    /// Time passed.
    pub(super) time: Pulse,
}

impl Pulse {
    /// A new counter.
    pub(super) fn new() -> Self {
        Self(RwSignal::new(0))
    }

    /// Follows it.
    pub(super) fn follow(self) {
        self.0.track();
    }

    /// Where it stands, without following it.
    pub(super) fn count(self) -> u32 {
        self.0.get_untracked()
    }

    /// Moves it.
    pub(super) fn beat(self) {
        self.0.update(|count| *count = count.wrapping_add(1));
    }
}

/// Makes the pulses. Called once, with an owner in place.
pub(super) fn open(boot: Boot) {
    let pulses = Pulses {
        screen: Pulse::new(),
        scene: Pulse::new(),
        ledger: Pulse::new(),
        masks: Pulse::new(),
        time: Pulse::new(),
    };
    STAGE.with(|stage| drop(stage.set((Rc::new(boot), pulses))));
}

/// What views follow.
#[expect(clippy::expect_used, reason = "nothing is drawn before `open`")]
pub(super) fn pulses() -> Pulses {
    STAGE.with(|stage| stage.get().expect("open").1)
}

/// What outlives the app.
#[expect(clippy::expect_used, reason = "nothing is sent before `open`")]
pub(super) fn boot() -> Rc<Boot> {
    STAGE.with(|stage| Rc::clone(&stage.get().expect("open").0))
}

/// Looks at the flow. What is read here is for the eye, the clipboard or the request that asked, not for a signal.
pub(super) fn with<T>(look: impl FnOnce(&Flow) -> T) -> T {
    FLOW.with_borrow(look)
}

/// The screen as it is now.
pub(super) fn screen() -> Screen {
    with(Screen::of)
}

/// Reads the ledger.
pub(super) fn ledger<T>(look: impl FnOnce(&Ledger) -> T) -> T {
    LEDGER.with_borrow(look)
}

/// Writes into the ledger.
pub(super) fn write_ledger(write: impl FnOnce(&mut Ledger)) {
    LEDGER.with_borrow_mut(write);
    pulses().ledger.beat();
}

/// Something happened: moves the flow on, does what is to be done, and has drawn anew what changed.
pub(super) fn dispatch(event: Event) {
    let before = screen();
    let (flow, effects) = advance(FLOW.take(), event);
    FLOW.set(flow);
    // Effects first: a code must be out of the tab before a view, or anything else, could fail.
    effects.into_iter().for_each(perform::perform);
    let now = screen();
    if !before.same_scene(&now) {
        pulses().scene.beat();
    }
    if before != now {
        pulses().screen.beat();
    }
}
