//! A failure: why, what to do, what became of the code, and one button. What happened stands in heading and lead.

use super::vault;
use crate::browser::dom;
use crate::copy::{Sentence, VOICE, advice};
use crate::grant::failure::{CodeFate, Failure, NextStep};
use crate::hatch::Facts;
use crate::screen::{Screen, Trouble};

/// Fills in the failure's own section.
pub(super) fn draw(trouble: &Trouble) {
    let failure = trouble.failure;
    let words = advice::advice(failure, VOICE);
    dom::set_text("why", words.why);
    dom::set_text("todo", words.todo);
    dom::set_text("failure", failure.code());
    dom::show("same-code", trouble.same_code);
    let said = trouble.wording.messages.first();
    dom::set_row("fate", trouble.fate.map(CodeFate::words));
    dom::set_row("said", said.map(String::as_str));
    dom::set_row("trace", trouble.wording.trace_id.as_deref());
    ways_on(trouble);
    dom::show("risk-anyway", failure.before_sending());
    dom::show("risk-again", matches!(failure, Failure::Lost | Failure::Stopped));
    dom::show("risk-stop", failure == Failure::Overdue);
    // A spent code is of no use outside the browser either.
    dom::show("outside", trouble.fate.is_some_and(|fate| fate < CodeFate::Spent));
}

/// The one next step, where it is not the form's own button.
fn ways_on(trouble: &Trouble) {
    let next = match trouble.failure.next_step() {
        NextStep::PressAgain | NextStep::CorrectAndPressAgain if trouble.fate.is_none() => {
            NextStep::FreshCode
        }
        next => next,
    };
    dom::show("go-outside", next == NextStep::DoItOutside);
    dom::show("report-first", next == NextStep::Report);
    dom::show("report-later", next != NextStep::Report);
    dom::show("fresh", next == NextStep::FreshCode && !trouble.same_code);
    dom::show("fresh-how", trouble.same_code);
    dom::show("entry", trouble.same_code);
}

/// *Get a fresh code*: how, and where to put it.
pub(super) fn ask_for_fresh_code() {
    dom::show("fresh", false);
    dom::show("fresh-how", true);
    dom::show("entry", true);
    dom::focus("typed-code");
}

/// What may be told of the failure on the screen.
pub(super) fn facts() -> Option<String> {
    let Screen::Failed(trouble) = vault::screen() else { return None };
    Some(Facts::of(trouble.failure, trouble.status, trouble.wording.trace_id.as_deref()).write())
}

/// After a code was entered by hand: says why it will not do.
pub(super) fn complain(sentence: Option<Sentence>) {
    dom::set_text("typed-note", sentence.map_or("", crate::copy::copy));
    dom::set_attribute("typed-code", "aria-invalid", sentence.map(|_| "true"));
    if sentence.is_some() {
        dom::focus("typed-code");
    }
}
