//! The way out when the browser stands in between: the same request as a command, and its answer pasted back.

use super::parts::{View, blank, button, buttons, fold as folded, heading, hint, text, views, watched_fold};
use super::{actions, form, frame, vault};
use crate::browser::{clock, dom};
use crate::copy::{Sentence, copy};
use crate::grant::flow::Event;
use crate::grant::reply::Reply;
use crate::recipe::{Outside, powershell, shell};
use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

const FOLD: &str = "outside";
const ANSWER: &str = "pasted-answer";

/// A command for one kind of terminal.
type Recipe = fn(&Outside<'_>) -> String;

/// Opens the fold and goes there.
pub(super) fn open() {
    use wasm_bindgen::JsCast;
    if let Some(fold) = dom::by_id(FOLD) {
        fold.unchecked_ref::<HtmlDetailsElement>().set_open(true);
        fold.scroll_into_view();
    }
    dom::focus("command-shell");
}

/// The commands. They hold the code, so they are written only while the fold is open.
pub(super) fn fold() -> View {
    let write = |open: bool| {
        for (id, recipe) in [("command-shell", shell::command as Recipe), ("command-powershell", powershell::command)] {
            dom::set_text(id, &open.then(|| command(recipe)).flatten().unwrap_or_default());
        }
    };
    let one = |title, id, sentence, recipe: Recipe| {
        let copied = move || actions::copy_text(sentence, || command(recipe));
        views([heading(title), blank(id), buttons([button(sentence, false, copied)])])
    };
    let inside = views([
        hint(Sentence::OutsideText),
        one(Sentence::PosixShell, "command-shell", Sentence::CopyShell, shell::command),
        one(Sentence::PowerShell, "command-powershell", Sentence::CopyPowerShell, powershell::command),
        hint(Sentence::OutsideThen),
    ]);
    watched_fold(FOLD, text(copy(Sentence::Outside)), write, inside)
}

fn command(recipe: Recipe) -> Option<String> {
    let (client_id, options) = (form::client_id(), form::options());
    vault::with(|flow| {
        let code = flow.step.code()?.expose();
        Some(recipe(&Outside { code, client_id: &client_id, options: &options }))
    })
}

/// A JSON answer, pasted, goes on as if it had arrived.
pub(super) fn paste() -> View {
    let field = view! {
        <div class="field">
            <label for=ANSWER>{copy(Sentence::PasteAnswer)}</label>
            <textarea id=ANSWER autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="paste-hint">{""}</textarea>
            <div id="paste-hint">{hint(Sentence::PasteAnswerHint)}</div>
        </div>
    };
    let inside = views([field.into_any(), buttons([button(Sentence::UseAnswer, false, take)])]);
    folded("paste", Sentence::PasteAnswer, inside)
}

fn take() {
    match Reply::pasted(&dom::value(ANSWER)) {
        Some(reply) => {
            dom::set_value(ANSWER, "");
            vault::dispatch(Event::Pasted(reply, clock::now()));
        }
        None => frame::announce(Sentence::PasteUnreadable),
    }
}
