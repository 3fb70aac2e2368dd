//! A failure: why, what to do, what became of the code, and one button. What happened stands in heading and lead.

use super::parts::{
    View, boxed, button, buttons, code, fact, facts, fold, hint, live, maybe, nothing, paragraph, text, views,
};
use super::vault::{self, Pulse};
use super::{actions, answer, entry, form, outside};
use crate::browser::{clock, dom};
use crate::copy::{Sentence, VOICE, advice, copy};
use crate::grant::failure::{Failure, NextStep};
use crate::grant::flow::{Event, Press};
use crate::recipe::report::Report;
use crate::screen::{Screen, Trouble};
use leptos::prelude::*;

/// Above the form: the failure and the way on.
pub(super) fn panel(trouble: &Trouble) -> View {
    let words = advice::advice(trouble.failure, VOICE);
    let title = |sentence| view! { <h2>{copy(sentence)}</h2> }.into_any();
    let parts = views([
        title(Sentence::Why),
        paragraph(words.why),
        title(Sentence::WhatToDo),
        paragraph(words.todo),
        maybe(trouble.same_code, || paragraph(copy(Sentence::SameCode))),
        way_on(trouble),
        what_is_known(trouble),
        at_your_risk(trouble.failure),
    ]);
    boxed("card warned", parts)
}

fn what_is_known(trouble: &Trouble) -> View {
    let code_of = trouble.failure.code();
    let said = trouble.wording.messages.first().cloned();
    let trace = trouble.wording.trace_id.clone();
    facts([
        trouble.fate.map_or_else(nothing, |fate| fact(Sentence::YourCode, boxed("fate", text(fate.words())))),
        said.map_or_else(nothing, |said| fact(Sentence::TheySaid, text(["“", &said, "”"].concat()))),
        trace.map_or_else(nothing, |id| fact(Sentence::TraceId, code(id))),
        fact(Sentence::FailureCode, view! { <code id=code_of>{code_of}</code> }.into_any()),
    ])
}

/// The one next step, where it is not the form's own button.
fn way_on(trouble: &Trouble) -> View {
    match trouble.failure.next_step() {
        NextStep::PressAgain | NextStep::CorrectAndPressAgain if trouble.fate.is_some() => nothing(),
        NextStep::DoItOutside => buttons([button(Sentence::Outside, true, outside::open)]),
        NextStep::Report => buttons([button(Sentence::CopyReport, true, copy_report)]),
        NextStep::FreshCode | NextStep::PressAgain | NextStep::CorrectAndPressAgain => fresh_code(),
    }
}

fn fresh_code() -> View {
    let asked = Pulse::new();
    let first = core::cell::Cell::new(true);
    live(move || {
        asked.follow();
        if first.replace(false) {
            buttons([button(Sentence::FreshCode, true, move || {
                asked.beat();
                clock::after(0, || dom::focus(entry::FIELD));
            })])
        } else {
            views([paragraph(copy(Sentence::FreshCodeHow)), entry::field()])
        }
    })
}

/// What only the person can decide, with its risk beside it.
fn at_your_risk(failure: Failure) -> View {
    let choice = |sentence, risk, pressed: fn()| boxed("stack", views([hint(risk), buttons([button(sentence, false, pressed)])]));
    match failure {
        Failure::Overdue => {
            choice(Sentence::StopWaiting, Sentence::StopWaitingRisk, || vault::dispatch(Event::StopWaiting))
        }
        Failure::Lost | Failure::Stopped => {
            choice(Sentence::SendAgain, Sentence::SendAgainRisk, || form::press(Press::Again))
        }
        failure if failure.before_sending() => {
            choice(Sentence::SendAnyway, Sentence::SendAnywayRisk, || form::press(Press::Anyway))
        }
        _ => nothing(),
    }
}

/// Below the form: the ways out, the evidence, the report.
pub(super) fn folds(trouble: &Trouble) -> View {
    let button = || buttons([button(Sentence::CopyReport, false, copy_report)]);
    let button = maybe(trouble.failure.next_step() != NextStep::Report, button);
    views([
        maybe(trouble.fate.is_some(), outside::fold),
        outside::paste(),
        answer::fold(),
        fold("report", Sentence::Report, views([hint(Sentence::ReportText), button])),
    ])
}

fn copy_report() {
    let Screen::Failed(trouble) = vault::screen() else { return };
    let browser = dom::user_agent();
    let text = vault::ledger(|ledger| {
        let (status, trace_id) = (trouble.status, trouble.wording.trace_id.as_deref());
        Report { failure: trouble.failure, status, trace_id, said: &ledger.said, browser: &browser }.text()
    });
    actions::copy_text(Sentence::CopyReport, || Some(text));
}
