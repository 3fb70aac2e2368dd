//! The two inputs for client id and client secret.

use crate::browser::press::PressWatch;
use crate::components::dynamic::{dynamic_text, dynamic_value};
use crate::components::field::Field;
use crate::exchange::credential_fields::CredentialFields;
use crate::privacy::how_to_check::HowToCheckLink;
use crate::store::Store;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::swap::SwapText;
use leg3_core::messages::text_of;
use leptos::prelude::*;
use web_sys::ClipboardEvent;

/// The inputs. What is typed or pasted into them is cleaned, and doubts about it are shown.
#[component]
pub fn CredentialInputs(
    /// The fields.
    fields: CredentialFields,
) -> impl IntoView {
    let store = Store::here();
    let is_hidden = RwSignal::new(true);
    Effect::new(move |_| {
        store.track_masking();
        is_hidden.set(true);
    });
    Effect::new(move |before: Option<()>| {
        store.track_wiping();
        if before.is_some() {
            fields.secret.set("");
        }
    });
    let presses = PressWatch::start();
    // The input drops line breaks, so the pasted text is kept here. It is read after the browser has inserted it.
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
    view! {
        <div
            on:paste=move |event| pasted.set_value(text_of_paste(&event))
            on:input=move |_| changed()
            on:focusout=move |_| presses.after_press(move || leptos::task::spawn_local(fields.check(store)))
        >
            <Field
                id="client-id"
                label=text_of(ExchangeText::ClientId)
                input=fields.id.input
                hint=|| text_of(SwapText::ClientIdHint)
                remark=fields.id.remark
            />
            <Field
                id="client-secret"
                label=text_of(ExchangeText::ClientSecret)
                input=fields.secret.input
                is_hidden=is_hidden
                hint=|| view! { {text_of(SwapText::ClientSecretHint)} " " <HowToCheckLink/> }
                remark=fields.secret.remark
            >
                <button type="button" class="button text" aria-label=show on:click=move |_| is_hidden.update(|it| *it = !*it)>
                    {dynamic_text(move || text_of(if is_hidden.get() { ExchangeText::Show } else { ExchangeText::Hide }))}
                </button>
            </Field>
        </div>
    }
}

/// The text that is pasted.
#[must_use]
pub fn text_of_paste(event: &ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text").ok()
}
