//! The static form: read on paste, blur and submit; written to only where the flow, or a pasted note, says so.

use super::{draw, perform, vault};
use crate::browser::boot::Boot;
use crate::browser::dom;
use crate::browser::fields::{self, CLIENT_ID as ID, CLIENT_SECRET as SECRET};
use leg3_core::exchange::events::{Event, Press};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leg3_core::oauth::credentials::{
    ClientId, ClientSecret, CredentialWarning, Credentials, doubt_about_id, doubt_about_secret,
};
use leg3_core::reader::reading::Reading;
use leg3_core::reader::scan;
use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;

const NOTES: [(&str, &str); 2] = [(ID, "client-id-note"), (SECRET, "client-secret-note")];

/// Listens to what `index.html` holds already.
pub(super) fn wire() {
    dom::set_value("redirect-uri", &dom::redirect_address());
    dom::on("exchange", "submit", |_| submit());
    for (field, note) in NOTES {
        dom::on(field, "input", move |_| say(field, note, None));
        dom::on(field, "blur", |_| weigh());
        dom::on(field, "paste", |event| pasted(event.unchecked_ref()));
    }
    dom::on("send-redirect", "change", |_| dom::show("redirect-field", fields::sends_redirect()));
}

/// *Get my tokens*.
pub(super) fn submit() {
    press(Press::Ordinary);
}

/// Reads the form and hands it over; or says which field is empty, and goes there.
pub(super) fn press(press: Press) {
    let id = ClientId::parse(&dom::value(ID));
    let secret = ClientSecret::parse(&dom::value(SECRET));
    let missing = [(id.is_none(), ExchangeText::IdMissing), (secret.is_none(), ExchangeText::SecretMissing)];
    for ((field, note), (missing, sentence)) in NOTES.into_iter().zip(missing).rev() {
        if missing {
            dom::show("exchange", true);
            say(field, note, Some((sentence, "bad")));
            dom::focus(field);
        }
    }
    if let (Some(id), Some(secret)) = (id, secret) {
        vault::dispatch(Event::Submitted(press, Credentials { id, secret }, fields::options()));
    }
}

/// Empties everything that was typed.
pub(super) fn wipe() {
    dom::set_value(ID, "");
    wipe_secret();
    NOTES.into_iter().for_each(|(field, note)| say(field, note, None));
}

/// Empties every field for a secret, those of the second program included.
pub(super) fn wipe_secret() {
    dom::set_value(SECRET, "");
    dom::empty_hidden_fields();
    mask();
    perform::with_boot(Boot::drawn);
}

/// Hides the client secret.
pub(super) fn mask() {
    show_secret(false);
}

/// *Show client secret*, and hide it again.
pub(super) fn toggle_secret() {
    show_secret(dom::input(SECRET).is_some_and(|field| field.type_() == "password"));
}

/// Closes the folds that hold the code or tell of the form.
pub(super) fn close_folds() {
    for fold in ["outside", "exact-request"] {
        dom::set_attribute(fold, "open", None);
    }
}

fn show_secret(shown: bool) {
    let sentence = if shown { ExchangeText::HideClientSecret } else { ExchangeText::ShowClientSecret };
    dom::set_attribute(SECRET, "type", Some(if shown { "text" } else { "password" }));
    dom::set_attribute("show-secret", "aria-label", Some(text_of(sentence)));
    dom::set_text("show-secret", text_of(if shown { ExchangeText::Hide } else { ExchangeText::Show }));
}

/// Fills in the client id and the secret that came along with a code, where nothing is typed yet.
pub(super) fn fill(reading: &Reading) {
    let (id, secret) = (reading.client_id(), reading.client_secret());
    if let Some(id) = id.filter(|_| dom::value(ID).is_empty()) {
        dom::set_value(ID, id.as_str());
    }
    if let Some(secret) = secret.filter(|_| dom::value(SECRET).is_empty()) {
        dom::set_value(SECRET, secret.expose());
    }
}

/// A note that holds both fills both.
fn pasted(event: &ClipboardEvent) {
    let text = event.clipboard_data().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
    let reading = scan::read(&text);
    if let Some((id, secret)) = reading.client_id().zip(reading.client_secret()) {
        event.prevent_default();
        dom::set_value(ID, id.as_str());
        dom::set_value(SECRET, secret.expose());
        NOTES.into_iter().for_each(|(field, note)| say(field, note, None));
        draw::announce(ExchangeText::FilledBoth);
        weigh();
    }
}

/// Warns about shapes that rarely work. Only the verdict leaves this function.
fn weigh() {
    let doubts = [doubt_about_id(&dom::value(ID)), doubt_about_secret(&dom::value(SECRET))];
    for ((field, note), doubt) in NOTES.into_iter().zip(doubts) {
        if let Some(doubt) = doubt {
            say(field, note, Some((sentence(doubt), "")));
        }
    }
}

fn sentence(doubt: CredentialWarning) -> ExchangeText {
    match doubt {
        CredentialWarning::IdWithoutSuffix => ExchangeText::DoubtIdSuffix,
        CredentialWarning::IdLooksLikeSecret => ExchangeText::DoubtIdIsSecret,
        CredentialWarning::SecretLooksLikeId => ExchangeText::DoubtSecretIsId,
        CredentialWarning::SecretLooksLikeToken => ExchangeText::DoubtSecretIsToken,
    }
}

fn say(field: &str, note: &str, what: Option<(ExchangeText, &str)>) {
    dom::set_text(note, what.map_or("", |(sentence, _)| text_of(sentence)));
    dom::set_attribute(note, "data-kind", what.map(|(_, kind)| kind));
    dom::set_attribute(field, "aria-invalid", what.filter(|(_, kind)| *kind == "bad").map(|_| "true"));
}
