//! The field for a response that was received outside this page.

use crate::components::button::{Button, Look};
use crate::components::dynamic::{dynamic, dynamic_text, handler};
use crate::components::effects::{effect, effect_knowing_first};
use crate::lazy::LoadError;
use crate::lazy::reading::{self, AnswerReading};
use crate::pasted::wrong_field::WrongField;
use crate::store::Store;
use leg3_core::exchange::events::Event;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::text_of;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::oauth::secret::Secret;
use leptos::html;
use leptos::prelude::*;

/// True while the field for a response contains a text. Becomes false when the page has used, refused or wiped this
/// text. While the value is true, *Use this answer* is the primary action. The context provides this value after a
/// failure whose next step is to send the request outside the browser.
#[derive(Clone, Copy, Default)]
pub struct AnswerIsPasted(pub RwSignal<bool>);

/// Empties the field after *Forget everything*, and after a long time without activity, because the pasted text may
/// contain tokens.
pub fn empty_when_idle(store: Store, field: NodeRef<html::Textarea>) {
    effect_knowing_first(move |is_first| {
        store.track_wiping();
        if let Some(field) = field.get_untracked().filter(|_| !is_first) {
            field.set_value("");
        }
    });
}

/// The field for a response, with the button *Use this answer*. The field also accepts a saved text that contains the
/// tokens of several accounts.
#[component]
pub fn PasteAnswer(
    /// Called with the response. By default, the exchange uses the response.
    #[prop(optional)]
    take: Option<fn(Store, HttpResponse)>,
) -> impl IntoView {
    let store = Store::here();
    let take = take.unwrap_or(|store, answer| store.dispatch(Event::ResponsePasted(answer, store.now())));
    let is_pasted = use_context::<AnswerIsPasted>();
    let field = NodeRef::<html::Textarea>::new();
    let remark = RwSignal::new(String::new());
    let others = WrongField::new("pasted-answer");
    empty_when_idle(store, field);
    effect(move || {
        store.track_wiping();
        if let Some(AnswerIsPasted(is_pasted)) = is_pasted {
            is_pasted.set(false);
        }
    });
    let say = move |words: &str| {
        remark.set(words.into());
        if let Some(AnswerIsPasted(is_pasted)) = is_pasted {
            is_pasted.set(false);
        }
    };
    let press = move |_| {
        remark.set(text_of(ExchangeText::Starting).into());
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        others.hide();
        leptos::task::spawn_local(async move {
            let held = Secret::new(text.clone());
            let reading = reading::answer(text, store.has_code()).await;
            // The field may have been removed in the meantime.
            if remark.is_disposed() {
                return;
            }
            match reading {
                Ok(AnswerReading::Answer(answer)) => {
                    say("");
                    if let Some(field) = field.get_untracked() {
                        field.set_value("");
                    }
                    take(store, answer);
                }
                Ok(AnswerReading::Saved(saved)) => drop(reading::open_tokens(saved, store).await),
                Ok(AnswerReading::Unknown) => say(text_of(ExchangeText::PasteUnreadable)),
                Ok(AnswerReading::SomethingElse) => {
                    say(text_of(CodeScreenText::SomethingElse));
                    others.show(store, held);
                }
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
                    on:input=handler(move |event: leptos::ev::Event| {
                        if let Some(AnswerIsPasted(is_pasted)) = is_pasted {
                            is_pasted.set(!event_target_value(&event).trim().is_empty());
                        }
                    })
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    translate="no"
                    aria-describedby="pasted-answer-hint pasted-answer-remark"
                ></textarea>
                <p id="pasted-answer-remark" class="remark lines" role="alert">{dynamic_text(move || remark.get())}</p>
                <p id="pasted-answer-hint" class="hint">{text_of(ExchangeText::PasteAnswerHint)}</p>
            </div>
            {dynamic(move || {
                let is_next = is_pasted.is_some_and(|AnswerIsPasted(it)| it.get());
                let look = if is_next { Look::Primary } else { Look::Secondary };
                view! { <Button text=text_of(ExchangeText::UseAnswer) look press/> }
            })}
            {others.draw()}
        </div>
    }
}
