//! The static row that shows the code: masked, until somebody asks.

use super::{actions, vault};
use crate::browser::dom;
use crate::copy::{Sentence, copy};
use crate::grant::text::masked;
use core::cell::Cell;

thread_local! {
    static SHOWN: Cell<bool> = const { Cell::new(false) };
}

/// Listens to the two buttons.
pub(super) fn wire() {
    dom::on("copy-code", "click", |_| actions::copy_text(Sentence::CopyCode, || code(str::to_owned)));
    dom::on("show-code", "click", |_| draw(!SHOWN.get()));
}

/// Hides the code.
pub(super) fn mask() {
    draw(false);
}

/// Writes the code as it is shown now; after a new code came, hidden.
pub(super) fn draw(shown: bool) {
    SHOWN.set(shown);
    let text = code(|code| if shown { code.to_owned() } else { masked(code) });
    dom::set_text("code", &text.unwrap_or_default());
    dom::set_text("show-code", copy(if shown { Sentence::HideCode } else { Sentence::ShowCode }));
}

fn code<T>(look: impl FnOnce(&str) -> T) -> Option<T> {
    vault::with(|flow| flow.step.code().map(|code| look(code.expose())))
}
