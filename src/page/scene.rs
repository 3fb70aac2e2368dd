//! Which view belongs to which state: above the static form, and below it.

use super::parts::{View, blank, button, buttons, fold, hint, nothing};
use super::{answer, entry, form, start, tokens, trouble, vault};
use crate::browser::dom;
use crate::copy::Sentence;
use crate::grant::flow::Event;
use crate::recipe::preview;
use crate::screen::Screen;
use leptos::prelude::*;

/// The state as far as it decides what is drawn anew. What changes within a view is followed there, so that an
/// open fold stays open.
fn scene() -> Memo<Screen> {
    let screen = vault::signals().screen;
    Memo::new_with_compare(
        move |_| screen.get(),
        |before, now| match (before, now) {
            (Some(Screen::Tokens(before)), Some(Screen::Tokens(now))) => before.passport != now.passport,
            (Some(Screen::Start { unusable, forgotten, .. }), Some(Screen::Start { unusable: why, forgotten: left, .. })) => {
                unusable != why || forgotten != left
            }
            (before, now) => before != now,
        },
    )
}

/// Above the form: what happened.
pub(super) fn above() -> View {
    let scene = scene();
    (move || match scene.get() {
        Screen::Failed(trouble) => trouble::panel(&trouble),
        Screen::Code { denial, answered_late, .. } => start::notes(denial.as_ref(), answered_late),
        Screen::Denied(denial) => start::denied(&denial),
        Screen::Start { unusable, forgotten, .. } => start::excuse(unusable, forgotten),
        Screen::Tokens(held) => tokens::rows(&held),
    })
    .into_any()
}

/// Below the form: what else there is.
pub(super) fn below() -> View {
    let scene = scene();
    (move || {
        let screen = scene.get();
        let folds = match &screen {
            Screen::Failed(trouble) => (trouble::folds(trouble), nothing()),
            Screen::Code { .. } => (exact_request(), start::webhooks()),
            Screen::Denied(_) => (entry::card(), nothing()),
            Screen::Start { .. } => (entry::card(), start::more()),
            Screen::Tokens(held) => (tokens::more(held), answer::fold()),
        };
        let forget = screen.holds_secrets().then(|| button(Sentence::Forget, false, || vault::dispatch(Event::Forget)));
        view! { <div class="stack">{folds.0}{folds.1}{buttons(forget)}</div> }
    })
    .into_any()
}

/// A row of a table.
pub(super) fn cells<const N: usize>(texts: [String; N]) -> View {
    view! { <tr>{texts.into_iter().map(|text| view! { <td>{text}</td> }).collect_view()}</tr> }.into_any()
}

fn exact_request() -> View {
    let write = |open: bool| {
        let text = vault::with(|flow| {
            let code = flow.step.code().filter(|_| open)?;
            Some(preview::exchange(code.expose(), &form::client_id(), form::has_secret(), &form::options()))
        });
        dom::set_text("exact", &text.unwrap_or_default());
    };
    let inside = (hint(Sentence::ExactRequestText), blank("exact"));
    fold("exact-request", Sentence::ExactRequest, write, inside)
}
