//! What is written only while its fold is open, because it holds the code or tells of the form: the commands for a
//! terminal, and the exact request.

use super::{draw, form, vault};
use crate::browser::{clock, dom};
use crate::copy::Sentence;
use crate::grant::flow::Event;
use crate::grant::reply::Reply;
use crate::recipe::{Outside, powershell, preview, shell};
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

/// A command for one kind of terminal.
pub(super) type Recipe = fn(&Outside<'_>) -> String;

/// A fold was opened or closed.
pub(super) fn toggled(fold: &str, open: bool) {
    match fold {
        "outside" => {
            let text = |recipe: Recipe| if open { command(recipe) } else { None }.unwrap_or_default();
            dom::set_text("command-shell", &text(shell::command));
            dom::set_text("command-powershell", &text(powershell::command));
        }
        "exact-request" => dom::set_text("exact", &if open { exact() } else { None }.unwrap_or_default()),
        _ => {}
    }
}

/// *Do it outside the browser*: opens the fold and goes there.
pub(super) fn open() {
    if let Some(fold) = dom::by_id("outside") {
        fold.unchecked_ref::<HtmlDetailsElement>().set_open(true);
        fold.scroll_into_view();
    }
    dom::focus("command-shell");
}

/// The exchange as a command; without a code there is none.
pub(super) fn command(recipe: Recipe) -> Option<String> {
    let (client_id, options) = (form::client_id(), form::options());
    vault::with(|flow| {
        let code = flow.step.code()?.expose();
        Some(recipe(&Outside { code, client_id: &client_id, options: &options }))
    })
}

fn exact() -> Option<String> {
    let (client_id, options) = (form::client_id(), form::options());
    vault::with(|flow| {
        Some(preview::exchange(flow.step.code()?.expose(), &client_id, form::has_secret(), &options))
    })
}

/// *Use this answer*: a JSON answer, pasted, goes on as if it had arrived.
pub(super) fn take_pasted() {
    match Reply::pasted(&dom::value("pasted-answer")) {
        Some(reply) => {
            dom::set_value("pasted-answer", "");
            vault::dispatch(Event::Pasted(reply, clock::now()));
        }
        None => draw::announce(Sentence::PasteUnreadable),
    }
}
