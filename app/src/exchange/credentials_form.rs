//! The form for client id and client secret. It stays mounted while the code is swapped and after a failure, so that
//! what was typed, the focus and open rows stay.

use crate::browser::press::PressWatch;
use crate::components::dynamic::{dynamic_text, dynamic_value};
use crate::components::field::Field;
use crate::exchange::credential_fields::CredentialFields;
use crate::exchange::options::ChosenOptions;
use crate::privacy::how_to_check::HowToCheckLink;
use crate::store::Store;
use leg3_core::exchange::events::Press;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::swap::SwapText;
use leg3_core::messages::text_of;
use leptos::prelude::*;
use web_sys::{ClipboardEvent, SubmitEvent};

/// The form.
#[component]
pub fn CredentialsForm(
    /// The text on the button.
    #[prop(into)]
    button: TextProp,
    /// True if the button is the next step of the screen.
    is_primary: Memo<bool>,
) -> impl IntoView {
    let store = Store::here();
    let fields: CredentialFields = expect_context();
    let options: ChosenOptions = expect_context();
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
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        fields.submit(store, Press::Ordinary, options);
    };
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
        <form class="card stack" autocomplete="off" novalidate on:submit=submit>
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
            <button
                class=dynamic_value(move || if is_primary.get() { "button primary" } else { "button" })
                data-starting=text_of(ExchangeText::Starting)
            >
                {dynamic_text(move || button.get().to_string())}
            </button>
        </form>
    }
}

fn text_of_paste(event: &ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text").ok()
}
