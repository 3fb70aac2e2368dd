//! A lazy part: the ways to send the exchange request outside the browser, with Make, with Postman, or in a terminal.
//!
//! The texts for these tools contain the authorization code, but not the client secret. The user enters the client
//! secret in the tool.

use crate::browser::download;
use crate::components::button::{Button, Look};
use crate::components::copy_button::CopyButton;
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::components::fold::{Fold, Rows};
use crate::exchange::credential_fields::CredentialFields;
use crate::exchange::options::ChosenOptions;
use crate::exchange::paste_answer::AnswerIsPasted;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::exchange::primary_action::PrimaryAction;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::integrations::manual_request::RequestFields;
use leg3_core::integrations::manual_request_field::RequestField;
use leg3_core::integrations::outside_browser_request::OutsideRequest;
use leg3_core::integrations::postman::single_request;
use leg3_core::integrations::terminal::{exchange_powershell, exchange_shell};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leg3_core::oauth::form_encoding::encoded;
use leg3_core::text::masked;
use leptos::prelude::*;

/// The values from which the request is written for each tool.
#[derive(Clone, Copy)]
struct Exchange {
    store: Store,
    fields: CredentialFields,
    options: ChosenOptions,
}

impl Exchange {
    /// Writes the request for one tool. `None` if the page has no authorization code.
    fn written<T>(self, write: fn(&OutsideRequest<'_>) -> T) -> Option<T> {
        self.fields.track();
        let (client_id, options) = (self.fields.client_id(), self.options.read());
        let request = |code: &str| write(&OutsideRequest { code, client_id: &client_id, options: &options });
        self.store.reveal(Secret::Code, request)
    }
}

/// Draws Make in a card, and the other tools in rows.
#[component]
pub fn OutsideWays() -> impl IntoView {
    let store = Store::here();
    let exchange = Exchange { store, fields: expect_context(), options: expect_context() };
    let is_make_open = RwSignal::new(false);
    let primary = store.screen().with_untracked(ExchangeScreen::primary_of_failure);
    let is_pasted = use_context::<AnswerIsPasted>();
    let look = move || match is_pasted {
        Some(AnswerIsPasted(it)) if primary == Some(PrimaryAction::OutsideBrowser) && !it.get() => {
            Look::Primary
        }
        _ => Look::Secondary,
    };
    view! {
        <div class="card stack">
            <h2>{text_of(CodeScreenText::InMake)}</h2>
            <p class="hint">{text_of(CodeScreenText::InMakeHint)}</p>
            {dynamic(move || if is_make_open.get() {
                exchange.fields.track();
                view! { <MakeSteps exchange/> }.into_any()
            } else {
                view! { <Button text=text_of(CodeScreenText::ShowSteps) look=look() press=move |_| is_make_open.set(true)/> }
                    .into_any()
            })}
        </div>
        <Rows>
            <Fold id="in-postman" title=text_of(CodeScreenText::InPostman) subtitle=text_of(CodeScreenText::InPostmanHint)>
                <p class="hint">{text_of(IntegrationsText::PostmanOutside)}</p>
                <Button
                    text=text_of(IntegrationsText::DownloadOnce)
                    press=move |_| {
                        if let Some(text) = exchange.written(single_request::exchange) {
                            let _ = download::offer("once.postman_collection.json", "application/json", &text);
                        }
                    }
                />
            </Fold>
            <Fold id="in-terminal" title=text_of(CodeScreenText::InTerminal) subtitle=text_of(CodeScreenText::InTerminalHint)>
                <p class="hint">{text_of(ExchangeText::OutsideWays)}</p>
                <h3>{text_of(ExchangeText::PosixShell)}</h3>
                <Command exchange write=exchange_shell::command copy=text_of(ExchangeText::CopyShell)/>
                <h3>{text_of(ExchangeText::PowerShell)}</h3>
                <Command exchange write=exchange_powershell::command copy=text_of(ExchangeText::CopyPowerShell)/>
            </Fold>
        </Rows>
    }
}

/// A command for a terminal. The code is masked in the shown text. The copied text contains the code.
#[component]
fn Command(
    exchange: Exchange,
    write: fn(&OutsideRequest<'_>) -> String,
    copy: &'static str,
) -> impl IntoView {
    let mask = |code: &str| (encoded(code), masked(code));
    let shown = move || {
        let both = exchange.written(write).zip(exchange.store.reveal(Secret::Code, mask));
        both.map(|(text, (code, masked))| text.replace(&code, &masked)).unwrap_or_default()
    };
    view! {
        <pre translate="no" tabindex="0">{dynamic_text(shown)}</pre>
        <div><CopyButton name=copy text=move |()| exchange.written(write)/></div>
    }
}

/// The fields of Make's HTTP module.
#[component]
fn MakeSteps(exchange: Exchange) -> impl IntoView {
    let Some(request) = exchange.written(RequestFields::exchange) else { return ().into_any() };
    let form = move |()| exchange.written(RequestFields::exchange).map(|request| request.form());
    let header = |field: &RequestField| {
        let name = [text_of(IntegrationsText::Header), " ", field.name].concat();
        let value = field.value.clone();
        view! { <Value name value=value.clone() text=move |()| Some(value.clone())/> }
    };
    let url = request.url.clone();
    view! {
        <p class="hint">{text_of(IntegrationsText::MakeOutside)}</p>
        <Value name="URL".to_owned() value=request.url.clone() text=move |()| Some(url.clone())/>
        <p><span class="strong">{text_of(IntegrationsText::Method)}</span> " " <code translate="no">{request.method}</code></p>
        {request.headers.iter().map(header).collect_view()}
        <Value name=text_of(IntegrationsText::Body).to_owned() value=masked_form(&request.body) text=form/>
        <p class="hint">{text_of(IntegrationsText::MakeKeeps)}</p>
    }
    .into_any()
}

/// A value with its name and a button that copies it.
#[component]
pub fn Value(
    /// The name of the value in the tool.
    name: String,
    /// The value for display.
    value: String,
    /// The accessible name of the button. By default, *Copy* with the name of the value.
    #[prop(optional)]
    label: Option<&'static str>,
    /// Returns the text to copy.
    #[prop(into)]
    text: Callback<(), Option<String>>,
    /// Called after the text was copied.
    #[prop(into, default = Callback::new(|()| {}))]
    copied: Callback<()>,
) -> impl IntoView {
    let label = label.map_or_else(|| [text_of(IntegrationsText::Copy), " ", &name].concat(), str::to_owned);
    view! {
        <div class="value">
            <span><span class="strong">{name}</span> " " <code translate="no">{value}</code></span>
            <CopyButton name=label short=text_of(IntegrationsText::Copy) text copied/>
        </div>
    }
}

/// The body of the request for display, with the code masked.
fn masked_form(body: &[RequestField]) -> String {
    let part = |field: &RequestField| {
        let is_masked = field.is_secret && field.blank.is_none();
        [field.name, "=", &if is_masked { masked(&field.value) } else { field.value.clone() }].concat()
    };
    body.iter().map(part).collect::<Vec<_>>().join("&")
}

lazy_functions! { details:
    /// Loads [`OutsideWays`] and draws it.
    load_outside_ways(place: Place) -> AnyView => place.draw(|| view! { <OutsideWays/> });
}
