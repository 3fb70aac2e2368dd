//! The form for client ID and client secret. The form stays in the document during the exchange and after a failure, so
//! that the typed values stay.

use crate::components::dynamic::{dynamic_text, dynamic_value, handler};
use crate::exchange::credential_fields::CredentialFields;
use crate::exchange::credential_inputs::CredentialInputs;
use crate::exchange::options::ChosenOptions;
use crate::store::Store;
use leg3_core::exchange::events::Press;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leptos::prelude::*;
use web_sys::SubmitEvent;

/// The form for client ID and client secret.
#[component]
pub fn CredentialsForm(
    /// The text on the button that sends the form.
    #[prop(into)]
    button: TextProp,
    /// The press of the button. `None` if the form is hidden.
    press: Memo<Option<Press>>,
    /// True if the button is the next step of the screen.
    is_primary: Memo<bool>,
) -> impl IntoView {
    let store = Store::here();
    let fields: CredentialFields = expect_context();
    let options: ChosenOptions = expect_context();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        fields.submit(store, press.get_untracked().unwrap_or(Press::Ordinary), options);
    };
    view! {
        <form class="card stack" autocomplete="off" novalidate on:submit=handler(submit)>
            <CredentialInputs fields/>
            <button
                class=dynamic_value(move || if is_primary.get() { "button primary" } else { "button" })
                data-starting=text_of(ExchangeText::Starting)
            >
                {dynamic_text(move || button.get().to_string())}
            </button>
        </form>
    }
}
