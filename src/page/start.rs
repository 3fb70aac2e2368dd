//! The states before and around a code: none yet, one refused, one that came with a remark.

use super::parts::{View, button, fold, hint, nothing, paragraph};
use super::{entry, vault};
use crate::copy::{Sentence, VOICE, advice, copy};
use crate::grant::flow::Event;
use crate::grant::redirect::{Denial, Unusable};
use crate::grant::step::Connection;
use crate::grant::text::contains_ignoring_case;
use crate::screen::Screen;
use leptos::prelude::*;

/// Why there is no code although one was expected; or that everything was forgotten.
pub(super) fn excuse(unusable: Option<Unusable>, forgotten: bool) -> View {
    match unusable.map(entry::sentence).or(forgotten.then_some(Sentence::Forgotten)) {
        Some(sentence) => view! { <div class="card warned">{paragraph(copy(sentence))}</div> }.into_any(),
        None => nothing(),
    }
}

/// What else came with the code.
pub(super) fn notes(denial: Option<&Denial>, answered_late: bool) -> View {
    let late = answered_late.then(|| paragraph(copy(Sentence::AnsweredLate)));
    let also = denial.map(|denial| (paragraph(copy(Sentence::AlsoDenied)), raw(denial)));
    if late.is_none() && also.is_none() {
        return nothing();
    }
    view! { <div class="card warned">{late}{also}</div> }.into_any()
}

/// The redirect brought a refusal.
pub(super) fn denied(denial: &Denial) -> View {
    let cancelled = contains_ignoring_case(&denial.error, "access_denied");
    let why = if cancelled { Sentence::DeniedBecause } else { Sentence::DeniedOther };
    view! {
        <div class="card warned">
            {paragraph(copy(why))}
            {paragraph(copy(Sentence::DeniedNext))}
            <h3>{copy(Sentence::DeniedRaw)}</h3>
            {raw(denial)}
        </div>
    }
    .into_any()
}

/// A stranger's text: shown as text, whatever it tries to be.
fn raw(denial: &Denial) -> View {
    view! { <pre>{[&denial.error, "\n", &denial.description].concat()}</pre> }.into_any()
}

/// For people who came only for webhooks.
pub(super) fn webhooks() -> View {
    fold("webhooks", Sentence::WebhooksOnly, |_| {}, paragraph(copy(Sentence::WebhooksText)))
}

/// How to get a code, and whether this browser can use one.
pub(super) fn more() -> View {
    let screen = vault::signals().screen;
    let found = move || match screen.get() {
        Screen::Start { connection: Connection::Asking(_), .. } => paragraph(copy(Sentence::ConnectionAsking)),
        Screen::Start { connection: Connection::Works, .. } => paragraph(copy(Sentence::ConnectionWorks)),
        Screen::Start { connection: Connection::Fails(failure), .. } => {
            let words = advice::advice(failure, VOICE);
            view! { <p>{[words.title, ". ", words.why, " (", failure.code(), ")"].concat()}</p> }.into_any()
        }
        _ => nothing(),
    };
    view! {
        {fold("how", Sentence::HowToGetCode, |_| {}, paragraph(copy(Sentence::HowToGetCodeText)))}
        <div class="card">
            {hint(Sentence::CheckConnectionText)}
            {button(Sentence::CheckConnection, false, || vault::dispatch(Event::CheckConnection))}
            <div role="status">{found}</div>
        </div>
    }
    .into_any()
}
