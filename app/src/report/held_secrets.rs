//! Every secret on the page, as fingerprints, for the check of a report.

use crate::exchange::credential_fields::CredentialFields;
use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::report::redaction::known_secrets::KnownSecrets;
use leg3_core::text::is_uuid;

/// The fingerprints of everything that the store holds and that is in the form. Their key is new each time, so that a
/// fingerprint says nothing to anybody else.
pub(super) fn held_secrets(store: Store, fields: CredentialFields) -> KnownSecrets {
    let mut key = [0; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    // Without randomness they are compared all the same.
    let _ = crypto.map(|crypto| crypto.get_random_values_with_u8_array(&mut key));
    let mut known = KnownSecrets::new(&key);
    for secret in [Secret::Code, Secret::AccessToken, Secret::RefreshToken] {
        store.reveal(secret, |text| known.learn(text));
    }
    for answer in [Secret::AllTokens, Secret::Answer] {
        if answer == Secret::AllTokens || store.answer_facts().is_some_and(|facts| facts.is_secret) {
            store.reveal(answer, |text| known.learn_all(text));
        }
    }
    fields.with_secret(|secret| known.learn(secret));
    // HighLevel has no client id of that shape: it is a secret in the wrong field.
    let id = fields.client_id();
    if is_uuid(&id) {
        known.learn(&id);
    }
    known
}
