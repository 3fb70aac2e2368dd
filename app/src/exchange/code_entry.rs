//! The field for a code or a redirected address.

use crate::browser::focus::focus;
use crate::components::button::Button;
use crate::components::dynamic::dynamic;
use crate::components::field::{Field, Remark};
use crate::exchange::credential_fields::CredentialFields;
use crate::lazy::LoadError;
use crate::lazy::reading::{self, AnswerReading, CodeFieldReading};
use crate::store::Store;
use leg3_core::exchange::events::Event;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::reader::ReaderText;
use leg3_core::messages::text_of;
use leg3_core::oauth::redirect::{Arrival, Unusable};
use leptos::html;
use leptos::prelude::*;
use web_sys::SubmitEvent;

/// The field, with *Use this code*.
#[component]
pub fn CodeEntry(
    /// True if *Use this code* is the next step of the screen.
    #[prop(optional)]
    is_primary: bool,
    /// The form for client id and secret, where a code is here or was.
    #[prop(optional)]
    fields: Option<CredentialFields>,
) -> impl IntoView {
    let store = Store::here();
    let input = NodeRef::<html::Input>::new();
    let remark = RwSignal::new(None::<Remark>);
    let may_be_code = RwSignal::new(false);
    let is_token = RwSignal::new(false);
    let text = move || input.get_untracked().map(|input| input.value()).unwrap_or_default();
    let take = move |arrival: Arrival, state: String| {
        if let Some(input) = input.get_untracked() {
            input.set_value("");
        }
        store.arrive(arrival, state, store.now());
    };
    let say = move |words: String| {
        remark.set(Some(Remark::Error(words)));
        focus(input);
    };
    let submit = move || {
        may_be_code.set(false);
        is_token.set(false);
        remark.set(Some(Remark::Note(text_of(ExchangeText::Starting).into())));
        leptos::task::spawn_local(async move {
            let reading = reading::code_field(text()).await;
            // The field may have been removed in the meantime.
            if remark.is_disposed() {
                return;
            }
            remark.set(None);
            match reading {
                Ok(CodeFieldReading::Arrival(Arrival::Unusable(why), ..)) => {
                    say(text_of(unusable(why)).into())
                }
                // A refusal is not a fresh code, so the screen stays as it is.
                Ok(CodeFieldReading::Arrival(Arrival::Denied(_), ..)) if fields.is_some() => {
                    say(text_of(ExchangeText::UnusableNotThere).into());
                }
                Ok(CodeFieldReading::Arrival(arrival, state, credentials)) => {
                    store.hold_credentials(credentials);
                    take(arrival, state);
                    if let Some(fields) = fields {
                        fields.fill_empty(&store.take_credentials());
                    }
                }
                Ok(CodeFieldReading::Tokens(saved)) => {
                    if reading::open_tokens(saved, store).await.is_err() {
                        say(text_of(PageText::LoadFailed).into());
                    }
                }
                Ok(CodeFieldReading::SomethingElse {
                    words,
                    may_be_code: is_possible,
                    is_token: is_bare,
                }) => {
                    say(words);
                    may_be_code.set(is_possible);
                    is_token.set(is_bare);
                }
                Err(LoadError) => say(text_of(PageText::LoadFailed).into()),
            }
        });
    };
    // The field is read in a task of its own. By then, what was typed before is in it.
    if store.takes_early_entry() {
        submit();
    }
    let use_anyway = move |_| {
        leptos::task::spawn_local(async move {
            let code = reading::as_code(text()).await;
            if remark.is_disposed() {
                return;
            }
            match code {
                Ok(Some(code)) => take(Arrival::Code(code, None), String::new()),
                Ok(None) => say(text_of(ExchangeText::UnusableNotThere).into()),
                Err(LoadError) => say(text_of(PageText::LoadFailed).into()),
            }
        });
    };
    let use_token = move |_| {
        leptos::task::spawn_local(async move {
            let reading = reading::answer(text(), false).await;
            if remark.is_disposed() {
                return;
            }
            match reading {
                Ok(AnswerReading::Answer(answer)) => {
                    store.dispatch(Event::ResponsePasted(answer, store.now()));
                }
                Ok(AnswerReading::SomethingElse(words)) => say(words),
                // The text was changed in the meantime.
                Ok(AnswerReading::Saved(_)) => submit(),
                Err(LoadError) => say(text_of(PageText::LoadFailed).into()),
            }
        });
    };
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        submit();
    };
    view! {
        <form class="card stack" autocomplete="off" novalidate on:submit=submitted>
            <Field
                id="typed-code"
                label=text_of(ExchangeText::CodeOrAddress)
                input=input
                hint=|| text_of(ExchangeText::CodeOrAddressHint)
                remark=remark
            />
            {dynamic(move || is_token.get().then(|| view! { <Button text=text_of(ReaderText::UseAsToken) press=use_token/> }))}
            {dynamic(move || may_be_code.get().then(|| view! { <Button text=text_of(ReaderText::UseAsCode) press=use_anyway/> }))}
            <button class=if is_primary { "button primary" } else { "button" } data-starting=text_of(ExchangeText::Starting)>
                {text_of(ExchangeText::UseThisCode)}
            </button>
        </form>
    }
}

/// Why no code could be taken.
#[must_use]
pub fn unusable(why: Unusable) -> ExchangeText {
    match why {
        Unusable::Empty => ExchangeText::UnusableEmpty,
        Unusable::Several => ExchangeText::UnusableSeveral,
        Unusable::TooLong => ExchangeText::UnusableTooLong,
        Unusable::NotThere => ExchangeText::UnusableNotThere,
    }
}
