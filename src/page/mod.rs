//! What is seen. Decisions were made in `grant`, words come from `copy`.
//!
//! The page is printed in `index.html`, sections of all states included: a word there costs a third of what it costs
//! in a program, and what somebody types survives everything. This folder fills in what differs; what has no fixed shape is
//! drawn by `bench`.

mod actions;
mod answer;
mod draw;
mod form;
mod hatch;
mod held;
mod ledger;
mod paste;
mod perform;
mod trouble;
mod vault;
mod veil;
mod watch;

pub use hatch::ask;

use crate::browser::boot::Boot;
use leg3_core::exchange::events::Event;
use leg3_core::oauth::redirect;

/// Takes over the page that `boot.js` prepared.
pub fn start(boot: Boot) {
    let arrival = redirect::parse(&boot.query(), &boot.fragment());
    let (arrived, early) = (boot.arrived(), boot.early());
    vault::open(boot);
    ledger::introduce();
    form::wire();
    actions::wire();
    watch::wire();
    let _ = vault::apply(Event::Arrived(arrival, arrived));
    // The first drawing takes the focus from nobody: somebody may be typing already.
    draw::all(&vault::screen(), None);
    if early {
        form::submit();
    }
}
