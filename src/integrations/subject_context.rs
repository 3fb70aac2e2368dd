//! The facts about the account on the screen and about the main pair, such as IDs, for the instructions. They are read
//! from the store each time they are needed.

use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::api::token_test::{TokenSubject, first_call};
use leg3_core::integrations::tool_context::{ToolContext, ToolSecrets};
use leg3_core::tokens::token_info::{TokenInfo, differs};
use leptos::prelude::*;

/// The known facts about the account on the screen.
#[must_use]
pub fn subject(store: Store) -> TokenSubject {
    store.token_info().map(|info| info.subject).unwrap_or_default()
}

/// The name of the account on the screen. If the name is not known, the ID of the account.
#[must_use]
pub fn account(store: Store) -> String {
    let name = store.account_name();
    let subject = subject(store);
    let id = subject.location_id.or(subject.company_id).unwrap_or_default();
    if name.is_empty() { id } else { name }
}

/// True if the main pair belongs to an agency. The agency's token is then used to get the tokens for its sub-accounts.
#[must_use]
pub fn is_kept_by_agency(store: Store) -> bool {
    with_kept(store, |context| context.is_agency()).unwrap_or_default()
}

/// Calls `look` with the facts about the main pair (see `store::subject`), which is the pair that must be refreshed. If
/// an agency's token was used to get the sub-account's token on the screen, the main pair is the agency's, and the
/// facts also name the sub-account.
pub fn with_kept<T>(store: Store, look: impl FnOnce(&ToolContext<'_>) -> T) -> Option<T> {
    let TokenInfo { summary, subject, .. } = store.connected_info()?;
    let picked = store.subject().with(|subject| subject.location_id().map(str::to_owned));
    let location_id = picked.or_else(|| subject.location_id.clone()).unwrap_or_default();
    let sent = store.client_id();
    // The client ID that the page sent is complete. A token may contain only the first part of the client ID. If the
    // tokens belong to another HighLevel app, only the client ID in the token is right.
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

/// Like [`with_kept`], but `look` also gets the secrets. The client secret is empty, because the page no longer has it.
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

/// Calls `write` with the access token of the account on the screen.
pub fn with_access<T>(store: Store, write: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    store.reveal(Secret::AccessToken, write)?
}
