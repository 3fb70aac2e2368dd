//! The states before and around a code: none yet, one refused, one that came with a remark.

use super::parts::{View, as_it_came, boxed, button, fold, heading, hint, live, maybe, nothing, paragraph, views};
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
        Some(sentence) => boxed("card warned", paragraph(copy(sentence))),
        None => nothing(),
    }
}

/// What else came with the code.
pub(super) fn notes(denial: Option<&Denial>, answered_late: bool) -> View {
    let late = maybe(answered_late, || paragraph(copy(Sentence::AnsweredLate)));
    let also = denial.map_or_else(nothing, |denial| views([paragraph(copy(Sentence::AlsoDenied)), raw(denial)]));
    maybe(answered_late || denial.is_some(), || boxed("card warned", views([late, also])))
}

/// The redirect brought a refusal.
pub(super) fn denied(denial: &Denial) -> View {
    let cancelled = contains_ignoring_case(&denial.error, "access_denied");
    let why = if cancelled { Sentence::DeniedBecause } else { Sentence::DeniedOther };
    let words = [paragraph(copy(why)), paragraph(copy(Sentence::DeniedNext)), heading(Sentence::DeniedRaw), raw(denial)];
    boxed("card warned", views(words))
}

/// A stranger's text: shown as text, whatever it tries to be.
fn raw(denial: &Denial) -> View {
    as_it_came([&denial.error, "\n", &denial.description].concat())
}

/// For people who came only for webhooks.
pub(super) fn webhooks() -> View {
    fold("webhooks", Sentence::WebhooksOnly, paragraph(copy(Sentence::WebhooksText)))
}

/// How to get a code, and whether this browser can use one.
pub(super) fn more() -> View {
    let check = views([
        hint(Sentence::CheckConnectionText),
        button(Sentence::CheckConnection, false, || vault::dispatch(Event::CheckConnection)),
        view! { <div role="status">{live(connection)}</div> }.into_any(),
    ]);
    let how = fold("how", Sentence::HowToGetCode, paragraph(copy(Sentence::HowToGetCodeText)));
    views([how, boxed("card", check)])
}

fn connection() -> View {
    vault::pulses().screen.follow();
    let Screen::Start { connection, .. } = vault::screen() else { return nothing() };
    match connection {
        Connection::Unasked => nothing(),
        Connection::Asking(_) => paragraph(copy(Sentence::ConnectionAsking)),
        Connection::Works => paragraph(copy(Sentence::ConnectionWorks)),
        Connection::Fails(failure) => {
            let words = advice::advice(failure, VOICE);
            let code = [" (", failure.code(), ")"].concat();
            let line = [words.title, ". ", words.why, &code].concat();
            view! { <p>{line}</p> }.into_any()
        }
    }
}
