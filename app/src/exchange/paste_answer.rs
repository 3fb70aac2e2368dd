//! The field for an answer that was got outside this page.

use crate::components::button::Button;
use crate::components::dynamic::dynamic_text;
use crate::lazy::LoadError;
use crate::lazy::reading::{self, AnswerReading};
use crate::store::Store;
use leg3_core::exchange::events::Event;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::text_of;
use leptos::html;
use leptos::prelude::*;

/// The field, with *Use this answer*.
#[component]
pub fn PasteAnswer() -> impl IntoView {
    let store = Store::here();
    let field = NodeRef::<html::Textarea>::new();
    let remark = RwSignal::new(String::new());
    let press = move |_| {
        remark.set(String::new());
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        leptos::task::spawn_local(async move {
            match reading::answer(text, store.has_code()).await {
                Ok(AnswerReading::Answer(answer)) => {
                    if let Some(field) = field.get_untracked() {
                        field.set_value("");
                    }
                    store.dispatch(Event::ResponsePasted(answer, store.now()));
                }
                Ok(AnswerReading::SomethingElse(words)) => remark.set(words),
                Err(LoadError) => remark.set(text_of(PageText::LoadFailed).into()),
            }
        });
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
