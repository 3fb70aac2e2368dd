//! The field for an answer that was got outside this page.

use crate::components::button::Button;
use crate::components::dynamic::dynamic_text;
use crate::lazy::LazyWords;
use crate::lazy::parts;
use crate::store::Store;
use leg3_core::exchange::events::Event;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::reader::ReaderText;
use leg3_core::messages::text_of;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::reader::pasted_answer::{self, Pasted};
use leptos::html;
use leptos::prelude::*;

/// The field, with *Use this answer*.
#[component]
pub fn PasteAnswer() -> impl IntoView {
    let store = Store::here();
    let field = NodeRef::<html::Textarea>::new();
    let remark = RwSignal::new(String::new());
    let go_on_with = move |answer: HttpResponse| {
        if let Some(field) = field.get_untracked() {
            field.set_value("");
        }
        store.dispatch(Event::ResponsePasted(answer, store.now()));
    };
    let say_later = move |words: LazyWords| {
        leptos::task::spawn_local(async move {
            remark.set(words.await.unwrap_or_else(|_| text_of(PageText::LoadFailed).into()));
        });
    };
    let press = move |_| {
        remark.set(String::new());
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        match pasted_answer::read(&text) {
            Pasted::Tokens(answer) => go_on_with(answer),
            Pasted::SeveralTokens => remark.set(text_of(ReaderText::SeveralTokens).into()),
            // With a code here, the refusal is the answer to the same request, made elsewhere.
            Pasted::Refusal(refusal) if refusal.is_of_an_exchange() && store.has_code() => {
                go_on_with(refusal.response());
            }
            Pasted::Refusal(refusal) => say_later(Box::pin(parts::explanation_of(refusal))),
            Pasted::SomethingElse(kinds) if kinds.is_empty() => {
                remark.set(text_of(ExchangeText::PasteUnreadable).into());
            }
            Pasted::SomethingElse(kinds) => say_later(Box::pin(parts::instead_of_an_answer(kinds))),
        }
    };
    view! {
        <div class="card stack">
            <div class="field">
                <label for="pasted-answer">{text_of(ExchangeText::PasteAnswer)}</label>
                <textarea
                    id="pasted-answer"
                    node_ref=field
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    translate="no"
                    aria-describedby="pasted-answer-hint pasted-answer-remark"
                ></textarea>
                <p id="pasted-answer-remark" class="remark lines" role="alert">{dynamic_text(move || remark.get())}</p>
                <p id="pasted-answer-hint" class="hint">{text_of(ExchangeText::PasteAnswerHint)}</p>
            </div>
            <Button text=text_of(ExchangeText::UseAnswer) press/>
        </div>
    }
}
