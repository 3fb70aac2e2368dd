//! The form for client id and client secret. It stays mounted while the code is swapped and after a failure, so that
//! what was typed, the focus and open rows stay.

use crate::components::dynamic::{dynamic_text, dynamic_value};
use crate::components::field::{Field, Remark};
use crate::exchange::options::ChosenOptions;
use crate::privacy::how_to_check::HowToCheckLink;
use crate::store::Store;
use leg3_core::exchange::events::{Event, Press};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::swap::SwapText;
use leg3_core::messages::text_of;
use leg3_core::oauth::credentials::{
    ClientId, ClientSecret, CredentialWarning, Credentials, doubt_about_id, doubt_about_secret,
};
use leg3_core::reader::reading::Reading;
use leg3_core::reader::scan;
use leptos::html;
use leptos::prelude::*;
use web_sys::{ClipboardEvent, HtmlInputElement, SubmitEvent};

/// The two fields and what is said about them. It is in the context of the screen, because several buttons send the
/// form.
#[derive(Clone, Copy)]
pub struct CredentialFields {
    id: NodeRef<html::Input>,
    secret: NodeRef<html::Input>,
    id_remark: RwSignal<Option<Remark>>,
    secret_remark: RwSignal<Option<Remark>>,
}

impl CredentialFields {
    /// Two empty fields.
    #[must_use]
    pub fn new() -> Self {
        Self {
            id: NodeRef::new(),
            secret: NodeRef::new(),
            id_remark: RwSignal::new(None),
            secret_remark: RwSignal::new(None),
        }
    }

    /// Sends what is in the fields; or says which field is empty, and goes there.
    pub fn submit(self, store: Store, press: Press, options: ChosenOptions) {
        let id = ClientId::parse(&value(self.id));
        let secret = ClientSecret::parse(&value(self.secret));
        if secret.is_none() {
            self.secret_remark.set(Some(Remark::Error(text_of(ExchangeText::SecretMissing).into())));
            focus(self.secret);
        }
        if id.is_none() {
            self.id_remark.set(Some(Remark::Error(text_of(ExchangeText::IdMissing).into())));
            focus(self.id);
        }
        if let (Some(id), Some(secret)) = (id, secret) {
            store.dispatch(Event::Submitted(press, Credentials { id, secret }, untrack(|| options.read())));
        }
    }

    /// Fills in what came along with a code, where nothing is typed yet.
    pub fn fill(self, reading: &Reading) {
        if let Some(id) = reading.client_id().filter(|_| value(self.id).is_empty()) {
            set_value(self.id, id.as_str());
        }
        if let Some(secret) = reading.client_secret().filter(|_| value(self.secret).is_empty()) {
            set_value(self.secret, secret.expose());
        }
    }

    /// The client id, which is no secret.
    #[must_use]
    pub fn client_id(self) -> String {
        value(self.id).trim().to_owned()
    }

    /// Calls `look` with the client secret.
    pub fn with_secret(self, look: impl FnOnce(&str)) {
        look(&value(self.secret));
    }

    /// True where a client secret is entered.
    #[must_use]
    pub fn has_secret(self) -> bool {
        !value(self.secret).trim().is_empty()
    }

    /// Says of both fields that HighLevel refused them.
    pub fn refused(self) {
        self.id_remark.set(Some(Remark::Error(text_of(SwapText::CompareId).into())));
        self.secret_remark.set(Some(Remark::Error(text_of(SwapText::CompareSecret).into())));
    }

    /// A note that holds both values fills both fields.
    fn paste(self, event: &ClipboardEvent) {
        let text = event.clipboard_data().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
        let reading = scan::read(&text);
        if let Some((id, secret)) = reading.client_id().zip(reading.client_secret()) {
            event.prevent_default();
            set_value(self.id, id.as_str());
            set_value(self.secret, secret.expose());
            self.secret_remark.set(None);
            self.id_remark.set(Some(Remark::Note(text_of(ExchangeText::FilledBoth).into())));
        }
    }

    /// Warns about shapes that rarely work. Only the verdict leaves this function.
    fn check(self) {
        let doubts = [
            (self.id_remark, doubt_about_id(&value(self.id))),
            (self.secret_remark, doubt_about_secret(&value(self.secret))),
        ];
        for (remark, doubt) in doubts {
            if let Some(doubt) = doubt {
                remark.set(Some(Remark::Doubt(text_of(doubt_text(doubt)).into())));
            }
        }
    }
}

impl Default for CredentialFields {
    fn default() -> Self {
        Self::new()
    }
}

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
            set_value(fields.secret, "");
        }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        fields.submit(store, Press::Ordinary, options);
    };
    let show = dynamic_value(move || {
        text_of(if is_hidden.get() { ExchangeText::ShowClientSecret } else { ExchangeText::HideClientSecret })
    });
    view! {
        <form class="card stack" autocomplete="off" novalidate on:submit=submit>
            <div
                on:paste=move |event| fields.paste(&event)
                on:focusout=move |_| fields.check()
                on:input=move |_| {
                    fields.id_remark.set(None);
                    fields.secret_remark.set(None);
                }
            >
                <Field
                    id="client-id"
                    label=text_of(ExchangeText::ClientId)
                    input=fields.id
                    hint=|| text_of(SwapText::ClientIdHint)
                    remark=fields.id_remark
                />
                <Field
                    id="client-secret"
                    label=text_of(ExchangeText::ClientSecret)
                    input=fields.secret
                    is_hidden=is_hidden
                    hint=|| view! { {text_of(SwapText::ClientSecretHint)} " " <HowToCheckLink/> }
                    remark=fields.secret_remark
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

fn doubt_text(doubt: CredentialWarning) -> ExchangeText {
    match doubt {
        CredentialWarning::IdWithoutSuffix => ExchangeText::DoubtIdSuffix,
        CredentialWarning::IdLooksLikeSecret => ExchangeText::DoubtIdIsSecret,
        CredentialWarning::SecretLooksLikeId => ExchangeText::DoubtSecretIsId,
        CredentialWarning::SecretLooksLikeToken => ExchangeText::DoubtSecretIsToken,
    }
}

fn value(input: NodeRef<html::Input>) -> String {
    input.get_untracked().map(|input| HtmlInputElement::value(&input)).unwrap_or_default()
}

fn set_value(input: NodeRef<html::Input>, value: &str) {
    if let Some(input) = input.get_untracked() {
        input.set_value(value);
    }
}

fn focus(input: NodeRef<html::Input>) {
    crate::browser::focus::focus(input);
}
