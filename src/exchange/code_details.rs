//! A lazy part: the authorization code, the exact request, and the optional fields of the request.

use crate::components::copy_button::CopyButton;
use crate::components::dynamic::{dynamic, dynamic_flag, dynamic_text};
use crate::components::effects::effect;
use crate::exchange::credential_fields::CredentialFields;
use crate::exchange::options::ChosenOptions;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::pasted::reader_field::ReaderField;
use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::integrations::request_preview;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leg3_core::oauth::request::UserType;
use leg3_core::reader::asked_field::Asked;
use leptos::prelude::*;

/// The code with its buttons, the exact request, and the optional fields of the request.
#[component]
pub fn CodeDetails() -> impl IntoView {
    let store = Store::here();
    let is_shown = RwSignal::new(false);
    effect(move || {
        store.track_masking();
        is_shown.set(false);
    });
    let code = move || {
        store.screen().track();
        store.reveal(Secret::Code, str::to_owned)
    };
    let fields: CredentialFields = expect_context();
    let options: ChosenOptions = expect_context();
    let request = move || {
        fields.track();
        store.screen().track();
        let options = options.read();
        let preview =
            |code: &str| request_preview::exchange(code, &fields.client_id(), fields.has_secret(), &options);
        store.reveal(Secret::Code, preview)
    };
    let show = dynamic_text(move || {
        text_of(if is_shown.get() { ExchangeText::HideCode } else { ExchangeText::ShowCode })
    });
    view! {
        <div class="buttons">
            <CopyButton name=text_of(ExchangeText::CopyCode) text=move |()| code()/>
            <button type="button" class="button" on:click=move |_| is_shown.update(|it| *it = !*it)>{show}</button>
        </div>
        {dynamic(move || is_shown.get().then(|| view! { <pre class="secret" translate="no">{code()}</pre> }))}
        <h3>{text_of(ExchangeText::ExactRequest)}</h3>
        <p class="hint">{text_of(ExchangeText::ExactRequestText)}</p>
        <pre class="secret" translate="no" tabindex="0">{dynamic_text(move || request().unwrap_or_default())}</pre>
        <OptionFields/>
    }
}

/// The optional fields of the request.
#[component]
fn OptionFields() -> impl IntoView {
    let options: ChosenOptions = expect_context();
    let choices = [
        ("", ExchangeText::UserTypeAny),
        ("Location", ExchangeText::UserTypeLocation),
        ("Company", ExchangeText::UserTypeCompany),
    ];
    view! {
        <div class="field">
            <label for="user-type">{text_of(ExchangeText::UserType)}</label>
            <select
                id="user-type"
                autocomplete="off"
                on:change=move |event| options.choose_user_type(UserType::parse(&event_target_value(&event)))
            >
                {choices.map(|(value, text)| view! {
                    <option value=value selected=dynamic_flag(move || options.user_type.get().map_or("", UserType::as_str) == value)>{text_of(text)}</option>
                })}
            </select>
            <p class="hint">{text_of(ExchangeText::UserTypeHint)}</p>
        </div>
        <div class="field check">
            <input
                id="send-redirect"
                type="checkbox"
                autocomplete="off"
                prop:checked=move || options.sends_redirect.get()
                on:change=move |event| options.choose_redirect(event_target_checked(&event))
            />
            <label for="send-redirect">{text_of(ExchangeText::SendRedirectUri)}</label>
        </div>
        <div hidden=dynamic_flag(move || !options.sends_redirect.get())>
            <ReaderField
                id="redirect-uri"
                label=text_of(ExchangeText::RedirectUri)
                asked=Asked::RedirectUrl
                value=options.redirect_uri
                take=move |text: String| options.redirect_uri.set(text)
            />
        </div>
    }
}

lazy_functions! { details:
    /// Loads [`CodeDetails`] and draws it.
    load_code_details(place: Place) -> AnyView => place.draw(|| view! { <CodeDetails/> });
}
