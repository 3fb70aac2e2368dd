//! Stores the values that the user entered: the client ID and the client secret until the form takes them, the pasted
//! texts, and the fingerprints of entered secrets.

use crate::browser::random::random_key;
use crate::store::Store;
use leg3_core::demo::script::demo_credentials;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::credential_fields::FoundCredentials;
use leg3_core::report::redaction::known_secrets::KnownSecrets;
use leptos::prelude::*;

impl Store {
    /// The client ID of the last exchange or refresh. Empty before the first exchange or refresh, and after *Forget
    /// everything*.
    #[must_use]
    pub fn client_id(self) -> String {
        self.flows.with_value(|flows| flows.client_id.clone())
    }

    /// Stores the client ID and the client secret from a pasted text, for a form on a later screen. A later value
    /// replaces an earlier value.
    pub fn hold_credentials(self, found: FoundCredentials) {
        self.flows.update_value(|flows| {
            let FoundCredentials { id, secret } = found;
            flows.found.id = id.or(flows.found.id.take());
            flows.found.secret = secret.or(flows.found.secret.take());
        });
        if self.flows.with_value(|flows| flows.found.secret.is_some()) {
            self.drawn.holds_entered.set(true);
        }
    }

    /// Reads the stored client ID and client secret. Both values stay in the store for the form that exchanges the
    /// authorization code. In pretend mode, reads made-up values.
    pub fn with_credentials(self, read: impl FnOnce(&FoundCredentials)) {
        if self.is_demo() {
            return read(&demo_credentials());
        }
        self.flows.with_value(|flows| read(&flows.found));
    }

    /// Moves the stored client ID and client secret to the form that exchanges the authorization code. In pretend mode,
    /// returns made-up values.
    #[must_use]
    pub fn take_credentials(self) -> FoundCredentials {
        if self.is_demo() {
            return demo_credentials();
        }
        self.flows.try_update_value(|flows| std::mem::take(&mut flows.found)).unwrap_or_default()
    }

    /// Takes the fingerprints of the entered secrets out of the store. Creates an empty set if the store has none.
    /// [`keep_fingerprints`](Self::keep_fingerprints) puts the fingerprints back.
    #[must_use]
    pub fn take_fingerprints(self) -> KnownSecrets {
        let kept = self.flows.try_update_value(|flows| flows.entered.take()).flatten();
        kept.unwrap_or_else(|| KnownSecrets::new(&random_key()))
    }

    /// Stores fingerprints until *Forget everything*.
    pub fn keep_fingerprints(self, known: KnownSecrets) {
        self.flows.update_value(|flows| flows.entered = Some(known));
    }

    /// Stores the text of the field with this id. The text may contain secrets.
    pub fn hold_pasted(self, field: &'static str, text: Secret) {
        self.flows.update_value(|flows| {
            flows.pasted.retain(|(known, _)| *known != field);
            flows.pasted.push((field, text));
        });
    }

    /// Reads the text of the field with this id. The text is empty if the store holds no text for the field.
    pub fn with_pasted<T>(self, field: &str, read: impl FnOnce(&str) -> T) -> T {
        self.flows.with_value(|flows| {
            let held = flows.pasted.iter().find(|(known, _)| *known == field);
            read(held.map_or("", |(_, text)| text.expose()))
        })
    }

    /// Drops the text of the field with this id.
    pub fn drop_pasted(self, field: &str) {
        self.flows.update_value(|flows| flows.pasted.retain(|(known, _)| *known != field));
    }

    /// True after a pasted secret was stored, until all pasted texts are wiped. While this is true, the page offers
    /// *Forget everything*.
    #[must_use]
    pub fn holds_entered(self) -> RwSignal<bool> {
        self.drawn.holds_entered
    }

    /// Drops all pasted texts, and the client ID and client secret that the form has not taken.
    pub(super) fn wipe_entered(self) {
        self.flows.update_value(|flows| {
            flows.pasted.clear();
            flows.to_refresh = None;
            flows.found = FoundCredentials::default();
        });
        self.drawn.holds_entered.set(false);
    }
}
