//! *Paste the answer* where tokens are here already: a refresh made elsewhere, or a sub-account's token.

use crate::controls::button;
use crate::fold::fold;
use crate::{minting, news, renewing};
use leg3::bearer::pasted::{Meant, meant};
use leg3::browser::dom;
use leg3::copy::{Late, Printed, Sentence, Take, VOICE, copy, late, take};
use leg3::grant::claims::is_refresh_token;
use leg3::grant::reply::{Reading, Reply};
use leptos::prelude::*;

/// The field.
pub(crate) const FIELD: &str = "pasted-here";

pub(crate) fn view() -> impl IntoView {
    fold("paste-here", Printed::PasteAnswer.text(VOICE), || {
        let said = RwSignal::new(String::new());
        view! {
            <p class="hint">{take(Take::PasteBack)}</p>
            <div class="field">
                <label for=FIELD>{Printed::PasteAnswer.text(VOICE)}</label>
                <textarea id=FIELD autocomplete="off" autocapitalize="none" spellcheck="false"></textarea>
            </div>
            {button(Printed::UseAnswer.text(VOICE), move || said.set(used()))}
            <p role="status">{move || said.get()}</p>
        }
        .into_any()
    })
}

/// *Forget everything*.
pub(crate) fn forget() {
    dom::set_value(FIELD, "");
}

/// Takes what was pasted; says what became of it.
fn used() -> String {
    let text = dom::value(FIELD);
    let Some(reply) = Reply::pasted(&text) else {
        let wrong =
            if is_refresh_token(&text) { Sentence::PasteIsRefresh } else { Sentence::PasteUnreadable };
        return copy(wrong).into();
    };
    let (Reading::Tokens { tokens, .. }, Some(held)) = (reply.read(), news::tokens()) else {
        return [late(Late::Wrote), ": ", &reply.wording().messages.join(" ")].concat();
    };
    let meant = meant(&held, &tokens);
    if !matches!(meant, Meant::Foreign) {
        dom::set_value(FIELD, "");
    }
    match meant {
        Meant::Here => take(Take::PasteHere),
        Meant::Foreign => take(Take::PasteForeign),
        Meant::NextPair => {
            renewing::replace(&reply);
            late(Late::RefreshDone)
        }
        Meant::SubAccount(id) => {
            minting::bring(id, reply);
            take(Take::PasteSubAccount)
        }
    }
    .into()
}
