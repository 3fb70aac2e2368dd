//! Which view belongs to which state: above the static form, and below it.

use super::parts::{View, blank, boxed, button, buttons, hint, live, maybe, nothing, text, views, watched_fold};
use super::{answer, entry, form, start, tokens, trouble, vault};
use crate::browser::dom;
use crate::copy::{Sentence, copy};
use crate::grant::flow::Event;
use crate::recipe::preview;
use crate::screen::Screen;

/// Above the form: what happened.
pub(super) fn above() -> View {
    live(|| {
        vault::pulses().scene.follow();
        match vault::screen() {
            Screen::Failed(trouble) => trouble::panel(&trouble),
            Screen::Code { denial, answered_late, .. } => start::notes(denial.as_ref(), answered_late),
            Screen::Denied(denial) => start::denied(&denial),
            Screen::Start { unusable, forgotten, .. } => start::excuse(unusable, forgotten),
            Screen::Tokens(held) => tokens::rows(&held),
        }
    })
}

/// Below the form: what else there is.
pub(super) fn below() -> View {
    live(|| {
        vault::pulses().scene.follow();
        let screen = vault::screen();
        let folds = match &screen {
            Screen::Failed(trouble) => [trouble::folds(trouble), nothing()],
            Screen::Code { .. } => [exact_request(), start::webhooks()],
            Screen::Denied(_) => [entry::card(), nothing()],
            Screen::Start { .. } => [entry::card(), start::more()],
            Screen::Tokens(held) => [tokens::more(held), answer::fold()],
        };
        let forget = || buttons([button(Sentence::Forget, false, || vault::dispatch(Event::Forget))]);
        boxed("stack", views([views(folds), maybe(screen.holds_secrets(), forget)]))
    })
}

fn exact_request() -> View {
    let write = |open: bool| {
        let text = vault::with(|flow| {
            let code = flow.step.code().filter(|_| open)?;
            Some(preview::exchange(code.expose(), &form::client_id(), form::has_secret(), &form::options()))
        });
        dom::set_text("exact", &text.unwrap_or_default());
    };
    let inside = views([hint(Sentence::ExactRequestText), blank("exact")]);
    watched_fold("exact-request", text(copy(Sentence::ExactRequest)), write, inside)
}
