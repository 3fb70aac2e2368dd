//! What buttons do besides moving the flow: copy and download, and say how it went.

use super::{frame, vault};
use crate::browser::{clipboard, download};
use crate::copy::{Sentence, copy};
use crate::grant::flow::Event;
use crate::grant::request::UserType;
use crate::grant::step::{Holding, Step};
use crate::recipe;

/// Copies what `get` finds, if it finds anything.
pub(super) fn copy_text(label: Sentence, get: impl FnOnce() -> Option<String>) {
    copy_then(label, get, |_| {});
}

/// Copies, then goes on; `true` where it worked.
pub(super) fn copy_then(label: Sentence, get: impl FnOnce() -> Option<String>, then: impl FnOnce(bool) + 'static) {
    let Some(text) = get() else { return };
    clipboard::copy(text, copy(label), move |copied| {
        frame::announce(if copied { Sentence::Copied } else { Sentence::CopyFailed });
        then(copied);
    });
}

/// Reads something from the tokens, where they are here.
pub(super) fn from_tokens<T>(look: impl FnOnce(&Holding) -> T) -> Option<T> {
    vault::with(|flow| match &flow.step {
        Step::Holding(holding) => Some(look(holding)),
        _ => None,
    })
}

/// The answer as it came, as a file. Unknown fields and all: nothing received is lost.
pub(super) fn download_tokens() {
    let saved = from_tokens(|holding| {
        let passport = &holding.passport;
        let id = match passport.user_type {
            Some(UserType::Company) => passport.company_id.as_deref(),
            _ => passport.location_id.as_deref(),
        };
        download::offer(&recipe::file_name(id), "application/json", holding.reply.body.expose())
    });
    if saved.flatten().is_some() {
        vault::dispatch(Event::Taken);
    }
}
