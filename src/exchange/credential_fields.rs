//! The fields for client ID and client secret, with the remarks about their values.
//!
//! Only the input elements hold the values. The page reads the values there when it needs them.

use crate::browser::focus::focus_when_shown;
use crate::components::field::Remark;
use crate::exchange::credential_field::CredentialField;
use crate::exchange::options::ChosenOptions;
use crate::lazy::chunks;
use crate::lazy::reading;
use crate::store::Store;
use leg3_core::exchange::events::{Event, Press};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leg3_core::oauth::credentials::{ClientId, ClientSecret, Credentials};
use leg3_core::reader::credential_fields::FoundCredentials;
use leptos::prelude::*;

/// The two fields. They are in the context of the screen, because several buttons send the form.
#[derive(Clone, Copy)]
pub struct CredentialFields {
    /// The field for the client ID.
    pub id: CredentialField,
    /// The field for the client secret.
    pub secret: CredentialField,
    /// Notified when a value in the fields changes.
    changed: Trigger,
    /// True after the reader of pasted texts was loaded. A call to the reader then returns at once.
    has_reader: StoredValue<bool>,
    /// True if one of the two fields was empty at the last press on a button that sends the form. The form of a refresh
    /// is then shown, even if it was hidden.
    is_needed: RwSignal<bool>,
    /// The last press on a button that sends the form of the exchange, if one of the two fields was empty. The form is
    /// then shown, even if it was hidden, and its button repeats the press.
    attempted: RwSignal<Option<Press>>,
    /// True while one of the fields contains a value of the wrong kind.
    has_something_else: RwSignal<bool>,
}

impl CredentialFields {
    /// Two empty fields.
    #[must_use]
    pub fn new() -> Self {
        Self {
            id: CredentialField::new(),
            secret: CredentialField::new(),
            changed: Trigger::new(),
            has_reader: StoredValue::new(false),
            is_needed: RwSignal::new(false),
            attempted: RwSignal::new(None),
            has_something_else: RwSignal::new(false),
        }
    }

    /// Sends the values of the fields. If a field is empty, shows an error and moves the focus to the field. If the
    /// reader of pasted texts is loaded, the values are cleaned first.
    pub fn submit(self, store: Store, press: Press, options: ChosenOptions) {
        if !self.has_reader.get_value() {
            return self.send(store, press, options);
        }
        leptos::task::spawn_local(async move {
            self.check(store).await;
            if !self.are_gone() {
                self.send(store, press, options);
            }
        });
    }

    fn send(self, store: Store, press: Press, options: ChosenOptions) {
        let credentials = self.complete();
        self.attempted.set(credentials.is_none().then_some(press));
        if let Some(credentials) = credentials {
            store.dispatch(Event::Submitted(press, credentials, untrack(|| options.read())));
            chunks::fetch_while_swapping();
        }
    }

    /// Returns the values of the fields. If a field is empty, returns `None`, shows an error, and moves the focus to
    /// the field.
    #[must_use]
    pub fn complete(self) -> Option<Credentials> {
        let id = ClientId::parse(&self.id.value());
        let secret = ClientSecret::parse(&self.secret.value());
        self.is_needed.set(id.is_none() || secret.is_none());
        if secret.is_none() {
            self.secret.refuse(ExchangeText::SecretMissing);
            focus_when_shown(self.secret.input);
        }
        if id.is_none() {
            self.id.refuse(ExchangeText::IdMissing);
            focus_when_shown(self.id.input);
        }
        Some(Credentials { id: id?, secret: secret? })
    }

    /// True if one of the two fields was empty at the last press on a button that sends the form.
    #[must_use]
    pub fn are_needed(self) -> bool {
        self.is_needed.get()
    }

    /// The last press on a button that sends the form of the exchange, if one of the two fields was empty.
    #[must_use]
    pub fn attempted(self) -> Option<Press> {
        self.attempted.get()
    }

    /// Puts each value in `found` into its field, if the field is empty.
    pub fn fill_empty(self, found: &FoundCredentials) {
        if let Some(id) = found.id.as_ref().filter(|_| self.id.value().is_empty()) {
            self.id.set(id.as_str());
        }
        if let Some(secret) = found.secret.as_ref().filter(|_| self.secret.value().is_empty()) {
            self.secret.set(secret.expose());
        }
        self.changed.notify();
    }

    /// Puts each value in `found` into its field. The new value replaces the old value of the field.
    pub fn put(self, found: &FoundCredentials) {
        if let Some(id) = &found.id {
            self.id.set(id.as_str());
        }
        if let Some(secret) = &found.secret {
            self.secret.set(secret.expose());
        }
        self.changed.notify();
    }

    /// Reads a text that was pasted into one of the fields. A text with both values fills both fields. After any other
    /// text, the values of the fields are checked: see [`check`](Self::check).
    pub async fn read_pasted(self, store: Store, text: String) {
        let found = reading::found_credentials(text).await;
        if self.are_gone() {
            return;
        }
        match found {
            Ok(FoundCredentials { id: Some(id), secret: Some(secret) }) => {
                self.id.set(id.as_str());
                self.secret.set(secret.expose());
                self.secret.remark.set(None);
                self.id.remark.set(Some(Remark::Note(text_of(ExchangeText::FilledBoth).into())));
                self.changed.notify();
            }
            _ => self.check(store).await,
        }
    }

    /// Cleans the values, shows doubts about them, and stores the fingerprints of the secrets among them. If the reader
    /// of pasted texts cannot be loaded, the values stay unchanged.
    pub async fn check(self, store: Store) {
        // In pretend mode, the user did not enter the values, so the page does not check them.
        if self.are_gone() || store.is_demo() {
            return;
        }
        let (typed_id, typed_secret) = (self.id.value(), self.secret.value());
        let reading = reading::credentials(typed_id.clone(), typed_secret.clone()).await;
        let Ok((id, secret)) = reading else { return };
        if self.are_gone() {
            return;
        }
        self.has_reader.set_value(true);
        self.has_something_else.set(id.is_something_else || secret.is_something_else);
        self.id.show(id, &typed_id);
        self.secret.show(secret, &typed_secret);
        self.changed.notify();
        // The reader is loaded now, so `learned` returns before any other event is handled.
        let known = store.take_fingerprints();
        if let Ok(known) = reading::learned(known, self.id.value(), self.secret.value()).await {
            store.keep_fingerprints(known);
        }
    }

    /// True while one of the fields contains a value of the wrong kind.
    #[must_use]
    pub fn have_something_else(self) -> bool {
        self.has_something_else.get()
    }

    /// Swaps the values of the two fields.
    pub fn swap(self) {
        let (id, secret) = (self.id.value(), self.secret.value());
        self.id.set(&secret);
        self.secret.set(&id);
        self.notify_changed();
    }

    /// True after the fields were removed. This may happen while the reader is loading.
    #[must_use]
    pub fn are_gone(self) -> bool {
        self.has_reader.is_disposed()
    }

    /// True after the reader of pasted texts was loaded.
    #[must_use]
    pub fn has_reader(self) -> bool {
        self.has_reader.try_get_value() == Some(true)
    }

    /// Shows in both fields that HighLevel refused the values.
    pub fn refused(self) {
        self.id.refuse(CodeScreenText::CompareId);
        self.secret.refuse(CodeScreenText::CompareSecret);
    }

    /// Reports that the values of the fields have changed.
    pub fn notify_changed(self) {
        self.changed.notify();
    }

    /// Subscribes to changes of the values.
    pub fn track(self) {
        self.changed.track();
    }

    /// The entered client ID without white space around it. It is not a secret.
    #[must_use]
    pub fn client_id(self) -> String {
        self.id.value().trim().to_owned()
    }

    /// Calls `look` with client ID and client secret.
    pub fn with_values(self, look: impl FnOnce(&str, &str)) {
        look(&self.id.value(), &self.secret.value());
    }

    /// True if a client secret is entered.
    #[must_use]
    pub fn has_secret(self) -> bool {
        !self.secret.value().trim().is_empty()
    }
}

impl Default for CredentialFields {
    fn default() -> Self {
        Self::new()
    }
}
