//! A failure: why, what to do, what became of the code, and one button. What happened stands in heading and lead.

use super::parts::{View, button, buttons, fact, fold, hint, nothing, paragraph};
use super::{actions, answer, entry, form, outside, vault};
use crate::browser::dom;
use crate::copy::{Sentence, VOICE, advice, copy};
use crate::grant::failure::{Failure, NextStep};
use crate::grant::flow::{Event, Press};
use crate::recipe::report::Report;
use crate::screen::{Screen, Trouble};
use leptos::prelude::*;

/// Above the form: the failure and the way on.
pub(super) fn panel(trouble: &Trouble) -> View {
    let words = advice::advice(trouble.failure, VOICE);
    let said = trouble.wording.messages.first().cloned();
    let facts = (
        trouble.fate.map(|fate| fact(Sentence::YourCode, view! { <span class="fate">{fate.words()}</span> })),
        said.map(|said| fact(Sentence::TheySaid, view! { <q>{said}</q> })),
        trouble.wording.trace_id.clone().map(|id| fact(Sentence::TraceId, view! { <code>{id}</code> })),
        fact(Sentence::FailureCode, view! { <code id=trouble.failure.code()>{trouble.failure.code()}</code> }),
    );
    let same = trouble.same_code.then(|| paragraph(copy(Sentence::SameCode)));
    view! {
        <section class="card warned">
            <h2>{copy(Sentence::Why)}</h2>
            {paragraph(words.why)}
            <h2>{copy(Sentence::WhatToDo)}</h2>
            {paragraph(words.todo)}
            {same}
            {way_on(trouble)}
            <dl>{facts.into_any()}</dl>
            {at_your_risk(trouble.failure)}
        </section>
    }
    .into_any()
}

/// The one next step, where it is not the form's own button.
fn way_on(trouble: &Trouble) -> View {
    match trouble.failure.next_step() {
        NextStep::PressAgain | NextStep::CorrectAndPressAgain if trouble.fate.is_some() => nothing(),
        NextStep::DoItOutside => buttons(button(Sentence::Outside, true, outside::open)),
        NextStep::Report => buttons(button(Sentence::CopyReport, true, copy_report)),
        NextStep::FreshCode | NextStep::PressAgain | NextStep::CorrectAndPressAgain => fresh_code(trouble.same_code),
    }
}

fn fresh_code(asked: bool) -> View {
    let asked = RwSignal::new(asked);
    let ask = move || {
        asked.set(true);
        dom::focus("typed-code");
    };
    (move || {
        if asked.get() {
            view! { {paragraph(copy(Sentence::FreshCodeHow))} {entry::field()} }.into_any()
        } else {
            buttons(button(Sentence::FreshCode, true, ask))
        }
    })
    .into_any()
}

/// What only the person can decide, with its risk beside it.
fn at_your_risk(failure: Failure) -> View {
    let choice = |sentence, risk, pressed: fn()| {
        view! { <div class="stack">{hint(risk)}{buttons(button(sentence, false, pressed))}</div> }.into_any()
    };
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
    let report = (trouble.failure.next_step() != NextStep::Report)
        .then(|| buttons(button(Sentence::CopyReport, false, copy_report)));
    view! {
        {trouble.fate.map(|_| outside::fold())}
        {outside::paste()}
        {answer::fold()}
        {fold("report", Sentence::Report, |_| {}, (hint(Sentence::ReportText), report))}
    }
    .into_any()
}

fn copy_report() {
    let signals = vault::signals();
    let Screen::Failed(trouble) = signals.screen.get_untracked() else { return };
    let said = signals.said.get_untracked();
    let report = Report {
        failure: trouble.failure,
        status: trouble.status,
        trace_id: trouble.wording.trace_id.as_deref(),
        said: &said,
        browser: &dom::user_agent(),
    };
    actions::copy_text(Sentence::CopyReport, || Some(report.text()));
}
