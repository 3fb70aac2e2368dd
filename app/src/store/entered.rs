//! Entered values: a client id and a secret that the form has not taken yet, and the fingerprints of every secret.

use crate::browser::random::random_key;
use crate::store::Store;
use leg3_core::reader::credential_fields::FoundCredentials;
use leg3_core::report::redaction::known_secrets::KnownSecrets;
use leptos::prelude::*;

impl Store {
    /// The client id that was sent last. Empty where none was sent.
    #[must_use]
    pub fn client_id(self) -> String {
        self.flows.with_value(|flows| flows.client_id.clone())
    }

    /// Stores the client id and the secret that were entered with a code, or before it. A later one takes the place of an
    /// earlier one.
    pub fn hold_credentials(self, found: FoundCredentials) {
        self.flows.update_value(|flows| {
            let FoundCredentials { id, secret } = found;
            flows.found.id = id.or(flows.found.id.take());
            flows.found.secret = secret.or(flows.found.secret.take());
        });
    }

    /// Gives them to the form.
    #[must_use]
    pub fn take_credentials(self) -> FoundCredentials {
        self.flows.try_update_value(|flows| std::mem::take(&mut flows.found)).unwrap_or_default()
    }

    /// Takes out the fingerprints of every secret that was entered. [`keep_fingerprints`](Self::keep_fingerprints) puts
    /// them back.
    #[must_use]
    pub fn take_fingerprints(self) -> KnownSecrets {
        let kept = self.flows.try_update_value(|flows| flows.entered.take()).flatten();
        kept.unwrap_or_else(|| KnownSecrets::new(&random_key()))
    }

    /// Keeps fingerprints until everything is forgotten.
    pub fn keep_fingerprints(self, known: KnownSecrets) {
        self.flows.update_value(|flows| flows.entered = Some(known));
    }
}
