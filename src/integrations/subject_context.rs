//! What the recipes are filled with: the ids of the account that the screen is about. Nothing of it is kept.

use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::api::token_test::{TokenSubject, first_call};
use leg3_core::integrations::tool_context::{ToolContext, ToolSecrets};
use leg3_core::tokens::token_info::{TokenInfo, differs};
use leptos::prelude::*;

/// What is known of the account that the screen is about.
#[must_use]
pub fn subject(store: Store) -> TokenSubject {
    store.token_info().map(|info| info.subject).unwrap_or_default()
}

/// The name of the account that the screen is about, otherwise its id.
#[must_use]
pub fn account(store: Store) -> String {
    let name = store.account_name();
    let subject = subject(store);
    let id = subject.location_id.or(subject.company_id).unwrap_or_default();
    if name.is_empty() { id } else { name }
}

/// True if the pair that is refreshed belongs to an agency, which makes the tokens of its sub-accounts.
#[must_use]
pub fn is_kept_by_agency(store: Store) -> bool {
    with_kept(store, |context| context.is_agency()).unwrap_or_default()
}

/// Calls `look` with the pair that has to be refreshed: the one that the code was swapped for. With the token of a
/// sub-account that an agency made, that is the agency's, and the sub-account is named beside it.
pub fn with_kept<T>(store: Store, look: impl FnOnce(&ToolContext<'_>) -> T) -> Option<T> {
    let TokenInfo { summary, subject, .. } = store.connected_info()?;
    let picked = store.subject().with(|subject| subject.location_id().map(str::to_owned));
    let location_id = picked.or_else(|| subject.location_id.clone()).unwrap_or_default();
    let sent = store.client_id();
    // The client id that was sent is complete. A token may name only the app's part of it. But where the tokens are
    // another app's, only the token's own claim is right.
    let named = subject.client_id.clone().unwrap_or_default();
    let is_named = !named.is_empty() && (sent.is_empty() || differs(&named, &sent));
    let client_id = if is_named { named } else { sent };
    let call = first_call(&subject).ok().map(|test| test.call.url);
    Some(look(&ToolContext {
        client_id: &client_id,
        user_type: summary.user_type,
        company_id: subject.company_id.as_deref().unwrap_or_default(),
        location_id: &location_id,
        call: call.as_deref(),
    }))
}

/// The same with the secrets. The client secret is not on the page any more.
pub fn with_kept_and_secrets<T>(
    store: Store,
    look: impl FnOnce(&ToolContext<'_>, &ToolSecrets<'_>) -> T,
) -> Option<T> {
    store.reveal_connected(|access_token, refresh_token| {
        with_kept(store, |context| {
            look(context, &ToolSecrets { client_secret: "", access_token, refresh_token })
        })
    })?
}

/// Calls `write` with the access token of the account that the screen is about.
pub fn with_access<T>(store: Store, write: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    store.reveal(Secret::AccessToken, write)?
}
