//! Shows the unchanged HTTP response, with its status, its headers and its body. The bodies of earlier successful
//! responses follow. Bodies that may contain tokens are shown only after a press on *Show the answer*.

use crate::browser::download;
use crate::components::button::Button;
use crate::components::copy_button::CopyButton;
use crate::components::dynamic::dynamic;
use crate::components::effects::effect_knowing_first;
use crate::components::fold::Fold;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::LazyPart;
use crate::lazy::lazy_part::Place;

use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The maximum number of characters that are drawn. The user can download a longer response.
const LONGEST_DRAWN: usize = 20_000;

/// A row with the response. Nothing is drawn if there is no response.
#[component]
pub fn AnswerFold() -> impl IntoView {
    let store = Store::here();
    store.answer_facts().is_some().then(|| {
        view! {
            <Fold id="answer" title=text_of(ExchangeText::RawAnswer)><LazyPart load=|place| Box::pin(load_answer(place))/></Fold>
        }
    })
}

/// The response, and the buttons that show, copy and download it.
#[component]
pub fn Answer() -> impl IntoView {
    let store = Store::here();
    let Some(facts) = store.answer_facts() else { return ().into_any() };
    let is_shown = RwSignal::new(!facts.is_secret);
    effect_knowing_first(move |is_first| {
        store.track_masking();
        if !is_first && facts.is_secret {
            is_shown.set(false);
        }
    });
    let whole = move || store.reveal(Secret::Answer, str::to_owned);
    let drawn =
        move || store.reveal(Secret::Answer, |text| text.chars().take(LONGEST_DRAWN).collect::<String>());
    let toggle = move || text_of(if is_shown.get() { ExchangeText::RawHide } else { ExchangeText::RawShow });
    let save = move |_| {
        store.reveal(Secret::Answer, |text| download::offer("answer.txt", "text/plain", text));
    };
    view! {
        <pre translate="no">{facts.head}</pre>
        {(!facts.is_complete).then(|| view! { <p>{text_of(ExchangeText::RawCut)}</p> })}
        {(facts.length == 0).then(|| view! { <p>{text_of(ExchangeText::RawEmpty)}</p> })}
        {(facts.length > LONGEST_DRAWN).then(|| view! { <p class="hint">{text_of(ExchangeText::RawLong)}</p> })}
        {facts.is_secret.then(|| view! {
            <p class="hint">{text_of(ExchangeText::RawSecrets)}</p>
            <div><Button text=toggle press=move |_| is_shown.update(|it| *it = !*it)/></div>
        })}
        {dynamic(move || is_shown.get().then(|| view! { <pre class="secret" translate="no" tabindex="0">{drawn()}</pre> }))}
        <div class="buttons">
            <CopyButton name=text_of(ExchangeText::RawCopy) text=move |()| whole()/>
            <Button text=text_of(ExchangeText::RawDownload) press=save/>
        </div>
    }
    .into_any()
}

lazy_functions! { details:
    /// Loads [`Answer`] and draws it.
    load_answer(place: Place) -> AnyView => place.draw(|| view! { <Answer/> });
}
