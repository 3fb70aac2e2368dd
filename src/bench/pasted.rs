//! *Paste the answer* where tokens are here already: a refresh made elsewhere, or a sub-account's token.

use crate::controls::button;
use crate::fold::fold;
use crate::{minting, news, renewing};
use leg3::browser::dom;
use leg3_core::messages::VOICE;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::reader::{ReaderText, explanation_of, instead_of_a_code, instead_of_an_answer};
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::response::{HttpResponse, TokenResponse};
use leg3_core::reader::code_field::{self, Entered};
use leg3_core::reader::item::Kind;
use leg3_core::reader::pasted_answer::{self, Pasted};
use leg3_core::tokens::pasted_response::{PastedAnswer, compare};
use leptos::prelude::*;

/// The field.
pub(crate) const FIELD: &str = "pasted-here";

pub(crate) fn view() -> impl IntoView {
    fold("paste-here", ExchangeText::PasteAnswer, || {
        let said = RwSignal::new(String::new());
        let asks = RwSignal::new(false);
        let choice = move || {
            asks.get().then(|| {
                view! {
                    <div class="buttons">
                        {button(TokensText::PasteReplace, move || answered(said, asks, true))}
                        {button(TokensText::PasteKeep, move || answered(said, asks, false))}
                    </div>
                }
            })
        };
        view! {
            <p class="hint">{text_of(TokensText::PasteBack)}</p>
            <div class="field">
                <label for=FIELD>{text_of(ExchangeText::PasteAnswer)}</label>
                <textarea id=FIELD autocomplete="off" autocapitalize="none" spellcheck="false" on:input=move |_| asks.set(false)></textarea>
            </div>
            {button(ExchangeText::UseAnswer, move || use_answer(said, asks))}
            <p role="status" class="lines">{move || said.get()}</p>
            {choice}
        }
        .into_any()
    })
}

/// Explains what was pasted before there are tokens, under the first program's field.
pub(crate) fn explain() {
    let words = match pasted_answer::read(&dom::value("pasted-answer")) {
        Pasted::Refusal(refusal) => explanation_of(&refusal, VOICE),
        Pasted::SomethingElse(kinds) => instead_of_an_answer(&kinds, VOICE),
        Pasted::Tokens(_) | Pasted::SeveralTokens => return,
    };
    dom::set_text("status", "");
    dom::set_text("paste-note", &words);
}

/// Names what was entered in place of a code, under the first program's field.
pub(crate) fn name_entered() {
    if let Entered::SomethingElse(kinds) = code_field::read(&dom::value("typed-code")) {
        dom::set_text("status", "");
        dom::set_text("typed-note", &instead_of_a_code(&kinds, VOICE));
    }
}

/// *Forget everything*.
pub(crate) fn forget() {
    dom::set_value(FIELD, "");
}

/// Takes what was pasted, asks whether it may replace the tokens that are here, or says what it is.
fn use_answer(said: RwSignal<String>, asks: RwSignal<bool>) {
    asks.set(false);
    said.set(match pasted_answer::read(&dom::value(FIELD)) {
        Pasted::Tokens(answer) => used(answer, asks),
        Pasted::SeveralTokens => text_of(ReaderText::SeveralTokens).into(),
        Pasted::Refusal(refusal) => explanation_of(&refusal, VOICE),
        Pasted::SomethingElse(kinds) if kinds.is_empty() => text_of(ExchangeText::PasteUnreadable).into(),
        Pasted::SomethingElse(kinds) if kinds == [Kind::RefreshToken] => {
            text_of(ExchangeText::PasteIsRefresh).into()
        }
        Pasted::SomethingElse(kinds) => instead_of_an_answer(&kinds, VOICE),
    });
}

/// *Replace the tokens that are here*, or keep them.
fn answered(said: RwSignal<String>, asks: RwSignal<bool>, replace: bool) {
    asks.set(false);
    let Pasted::Tokens(answer) = pasted_answer::read(&dom::value(FIELD)) else { return };
    dom::set_value(FIELD, "");
    let words = if replace {
        renewing::replace(&answer);
        text_of(TokensText::PasteReplaced)
    } else {
        text_of(TokensText::PasteKept)
    };
    said.set(words.into());
}

/// Takes tokens; says what became of them.
fn used(answer: HttpResponse, asks: RwSignal<bool>) -> String {
    let (TokenResponse::Tokens { tokens, .. }, Some(held)) = (answer.read(), news::tokens()) else {
        return text_of(ExchangeText::PasteUnreadable).into();
    };
    let meant = compare(&held, &tokens);
    if !matches!(meant, PastedAnswer::Foreign | PastedAnswer::Unsure) {
        dom::set_value(FIELD, "");
    }
    match meant {
        PastedAnswer::Here => text_of(TokensText::PasteHere),
        PastedAnswer::PrivateToken => text_of(TokensText::PastePrivate),
        PastedAnswer::Foreign | PastedAnswer::Unsure => {
            asks.set(true);
            let foreign = meant == PastedAnswer::Foreign;
            text_of(if foreign { TokensText::PasteForeign } else { TokensText::PasteUnsure })
        }
        PastedAnswer::NextPair => {
            renewing::replace(&answer);
            text_of(RefreshText::RefreshDone)
        }
        PastedAnswer::SubAccount(id) => {
            minting::bring(id, answer);
            text_of(TokensText::PasteSubAccount)
        }
    }
    .into()
}
