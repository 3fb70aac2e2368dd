//! What is seen. Decisions were made in `grant`, words come from `copy`.
//!
//! The page is printed in `index.html`, sections of all states included: a word there costs a third of what it costs
//! in a program, and what somebody types survives everything. This folder fills in what differs; what has no fixed shape is
//! drawn by `bench`.

mod actions;
mod answer;
mod draw;
mod form;
mod held;
mod ledger;
mod paste;
mod perform;
mod trouble;
mod vault;
mod veil;
mod watch;

use crate::browser::boot::Boot;
use crate::grant::flow::Event;
use crate::grant::redirect;
use crate::{hatch, ledger as contacted};

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

/// Answers the second program.
#[must_use]
pub fn ask(question: &str) -> Option<String> {
    match question {
        hatch::CODE => veil::code(str::to_owned),
        hatch::FAILURE => trouble::facts(),
        hatch::CONTACTED => Some(vault::ledger(|ledger| contacted::lines(&ledger.said))),
        _ => None,
    }
}
