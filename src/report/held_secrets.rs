//! The fingerprints of the secrets that the page knows, for the check of a report.

use crate::exchange::credential_fields::CredentialFields;
use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::report::redaction::known_secrets::KnownSecrets;

/// Calls `check` with the fingerprints of the entered secrets, of the authorization code, of the tokens and responses
/// in the store, and of the values in the form.
pub(super) fn with_held_secrets<T>(
    store: Store,
    fields: Option<CredentialFields>,
    check: impl FnOnce(&KnownSecrets) -> T,
) -> T {
    let mut known = store.take_fingerprints();
    store.reveal(Secret::Code, |text| known.learn(text));
    store.learn_token_secrets(&mut known);
    store.learn_refresh_secrets(&mut known);
    if let Some(fields) = fields {
        fields.with_values(|id, secret| known.learn_credentials(id, secret));
    }
    let checked = check(&known);
    store.keep_fingerprints(known);
    checked
}
