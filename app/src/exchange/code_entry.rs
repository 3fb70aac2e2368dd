//! The field for a code or a redirected address.

use crate::components::button::Button;
use crate::components::dynamic::dynamic;
use crate::components::field::{Field, Remark};
use crate::exchange::credentials_form::CredentialFields;
use crate::lazy::parts;
use crate::store::Store;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::reader::ReaderText;
use leg3_core::messages::text_of;
use leg3_core::oauth::redirect::{Arrival, Unusable};
use leg3_core::reader::code_field::{self, Entered};
use leg3_core::reader::scan;
use leptos::html;
use leptos::prelude::*;
use web_sys::SubmitEvent;

/// The field, with *Use this code*.
#[component]
pub fn CodeEntry(
    /// True if *Use this code* is the next step of the screen.
    #[prop(optional)]
    is_primary: bool,
) -> impl IntoView {
    let store = Store::here();
    let input = NodeRef::<html::Input>::new();
    let remark = RwSignal::new(None::<Remark>);
    let may_be_code = RwSignal::new(false);
    let text = move || input.get_untracked().map(|input| input.value()).unwrap_or_default();
    let take = move |arrival: Arrival, state: String| {
        if let Some(fields) = use_context::<CredentialFields>() {
            fields.fill(&scan::read(&text()));
        }
        if let Some(input) = input.get_untracked() {
            input.set_value("");
        }
        store.arrive(arrival, state, store.now());
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let entered = text();
        may_be_code.set(false);
        remark.set(None);
        match code_field::read(&entered) {
            Entered::Arrival { arrival: Arrival::Unusable(why), .. } => {
                remark.set(Some(Remark::Error(text_of(unusable(why)).into())));
            }
            Entered::Arrival { arrival, state } => take(arrival, state),
            Entered::SomethingElse(kinds) => {
                leptos::task::spawn_local(async move {
                    let words = parts::instead_of_a_code(kinds).await;
                    let words = words.unwrap_or_else(|_| text_of(ReaderText::NotACode).into());
                    remark.set(Some(Remark::Error(words)));
                });
                may_be_code.set(code_field::as_code(&entered).is_some());
            }
        }
    };
    let use_anyway = move |_| {
        if let Some(code) = code_field::as_code(&text()) {
            take(Arrival::Code(code, None), String::new());
        }
    };
    view! {
        <form class="card stack" autocomplete="off" novalidate on:submit=submit>
            <Field
                id="typed-code"
                label=text_of(ExchangeText::CodeOrAddress)
                input=input
                hint=|| text_of(ExchangeText::CodeOrAddressHint)
                remark=remark
            />
            {dynamic(move || may_be_code.get().then(|| view! { <Button text=text_of(ReaderText::UseAsCode) press=use_anyway/> }))}
            <button class=if is_primary { "button primary" } else { "button" }>{text_of(ExchangeText::UseThisCode)}</button>
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
