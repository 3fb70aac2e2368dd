//! *Paste the answer* where tokens are here already: a refresh made elsewhere, or a sub-account's token.

use crate::controls::button;
use crate::fold::fold;
use crate::{minting, news, renewing};
use leg3::browser::dom;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::jwt_claims::is_refresh_token;
use leg3_core::oauth::response::{HttpResponse, TokenResponse};
use leg3_core::tokens::pasted_response::{PastedAnswer, compare};
use leptos::prelude::*;

/// The field.
pub(crate) const FIELD: &str = "pasted-here";

pub(crate) fn view() -> impl IntoView {
    fold("paste-here", ExchangeText::PasteAnswer, || {
        let said = RwSignal::new(String::new());
        view! {
            <p class="hint">{text_of(TokensText::PasteBack)}</p>
            <div class="field">
                <label for=FIELD>{text_of(ExchangeText::PasteAnswer)}</label>
                <textarea id=FIELD autocomplete="off" autocapitalize="none" spellcheck="false"></textarea>
            </div>
            {button(ExchangeText::UseAnswer, move || said.set(used()))}
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
    let Some(reply) = HttpResponse::pasted(&text) else {
        let wrong = if is_refresh_token(&text) {
            ExchangeText::PasteIsRefresh
        } else {
            ExchangeText::PasteUnreadable
        };
        return text_of(wrong).into();
    };
    let (TokenResponse::Tokens { tokens, .. }, Some(held)) = (reply.read(), news::tokens()) else {
        return [text_of(ApiText::Wrote), ": ", &reply.error_details().messages.join(" ")].concat();
    };
    let meant = compare(&held, &tokens);
    if !matches!(meant, PastedAnswer::Foreign) {
        dom::set_value(FIELD, "");
    }
    match meant {
        PastedAnswer::Here => text_of(TokensText::PasteHere),
        PastedAnswer::Foreign => text_of(TokensText::PasteForeign),
        PastedAnswer::NextPair => {
            renewing::replace(&reply);
            text_of(RefreshText::RefreshDone)
        }
        PastedAnswer::SubAccount(id) => {
            minting::bring(id, reply);
            text_of(TokensText::PasteSubAccount)
        }
    }
    .into()
}
