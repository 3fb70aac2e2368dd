//! The two inputs for client ID and client secret.

use crate::browser::press::PressWatch;
use crate::components::dynamic::{dynamic, dynamic_text, dynamic_value, handler};
use crate::components::effects::{effect, effect_knowing_first};
use crate::components::field::Field;
use crate::exchange::credential_fields::CredentialFields;
use crate::lazy::lazy_part::LazyPart;
use crate::pasted::credential_findings::load_credential_findings;
use crate::privacy::how_to_check::HowToCheckLink;
use crate::store::Store;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leptos::prelude::*;
use web_sys::ClipboardEvent;

/// The two inputs. Typed and pasted values are cleaned, and doubts about the values are shown.
#[component]
pub fn CredentialInputs(
    /// The fields for client ID and client secret.
    fields: CredentialFields,
) -> impl IntoView {
    let store = Store::here();
    let is_hidden = RwSignal::new(true);
    effect(move || {
        store.track_masking();
        is_hidden.set(true);
    });
    effect_knowing_first(move |is_first| {
        store.track_wiping();
        if !is_first {
            fields.secret.set("");
        }
    });
    let presses = PressWatch::start();
    // An input element removes line breaks, so `pasted` keeps the unchanged pasted text. The page reads this text after
    // the browser has inserted it.
    let pasted = StoredValue::new_local(None::<String>);
    let changed = move || {
        fields.id.remark.set(None);
        fields.secret.remark.set(None);
        fields.notify_changed();
        if let Some(text) = pasted.try_update_value(Option::take).flatten() {
            leptos::task::spawn_local(fields.read_pasted(store, text));
        }
    };
    let show = dynamic_value(move || {
        text_of(if is_hidden.get() { ExchangeText::ShowClientSecret } else { ExchangeText::HideClientSecret })
    });
    provide_context(fields);
    view! {
        <div
            on:paste=handler(move |event: ClipboardEvent| pasted.set_value(text_of_paste(&event)))
            on:input=handler(move |_| changed())
            on:focusout=handler(move |_| presses.after_press(move || leptos::task::spawn_local(fields.check(store))))
        >
            <Field
                id="client-id"
                label=text_of(ExchangeText::ClientId)
                input=fields.id.input
                hint=|| text_of(CodeScreenText::ClientIdHint)
                remark=fields.id.remark
            />
            <Field
                id="client-secret"
                label=text_of(ExchangeText::ClientSecret)
                input=fields.secret.input
                is_hidden=is_hidden
                hint=|| view! { {text_of(CodeScreenText::ClientSecretHint)} " " <HowToCheckLink/> }
                remark=fields.secret.remark
            >
                <button type="button" class="button text" aria-label=show on:click=handler(move |_| is_hidden.update(|it| *it = !*it))>
                    {dynamic_text(move || text_of(if is_hidden.get() { ExchangeText::Show } else { ExchangeText::Hide }))}
                </button>
            </Field>
            {dynamic(move || fields.have_something_else().then(|| view! {
                <LazyPart load=|place| Box::pin(load_credential_findings(place)) is_quiet=true/>
            }))}
        </div>
    }
}

/// Returns the text that the user pasted. The text is empty if the clipboard contains no text. `None` if the event has
/// no clipboard data.
#[must_use]
pub fn text_of_paste(event: &ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text").ok()
}
