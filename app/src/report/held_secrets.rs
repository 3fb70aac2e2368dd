//! Every secret on the page, as fingerprints, for the check of a report.

use crate::exchange::credential_fields::CredentialFields;
use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::report::redaction::known_secrets::KnownSecrets;

/// Calls `check` with the fingerprints of everything that was entered, that the store holds, and that is in the form.
pub(super) fn with_held_secrets<T>(
    store: Store,
    fields: CredentialFields,
    check: impl FnOnce(&KnownSecrets) -> T,
) -> T {
    let mut known = store.take_fingerprints();
    for secret in [Secret::Code, Secret::AccessToken, Secret::RefreshToken] {
        store.reveal(secret, |text| known.learn(text));
    }
    for answer in [Secret::AllTokens, Secret::Answer] {
        if answer == Secret::AllTokens || store.answer_facts().is_some_and(|facts| facts.is_secret) {
            store.reveal(answer, |text| known.learn_all(text));
        }
    }
    store.learn_refresh_secrets(&mut known);
    fields.with_values(|id, secret| known.learn_credentials(id, secret));
    let checked = check(&known);
    store.keep_fingerprints(known);
    checked
}
