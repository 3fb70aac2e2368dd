//! What recipes are filled with: the ids of the tokens on the page, and their secrets for the one file somebody wants
//! them in. Nothing of it is kept.

use crate::news;
use crate::testing::{self, State, Works};
use leg3::browser::{dom, download, fields};
use leg3::hatch;
use leg3_core::api::test_result::Found;
use leg3_core::integrations::dotenv::dotenv;
use leg3_core::integrations::outside_browser_request::file_name;
use leg3_core::integrations::tool_context::{ToolContext, ToolSecrets};
use leg3_core::oauth::request::UserType;
use leg3_core::oauth::secret::Secret;
use leg3_core::tokens::token_info::TokenInfo;

/// Looks at whose tokens are on the page. `None` where there are none.
pub(crate) fn with<T>(look: impl FnOnce(&ToolContext<'_>) -> T) -> Option<T> {
    let known = news::known()?;
    let client_id = client_id(&known);
    let call = testing::trial().map(|trial| trial.call.url);
    Some(look(&ToolContext {
        client_id: &client_id,
        user_type: known.summary.user_type,
        company_id: known.subject.company_id.as_deref().unwrap_or_default(),
        location_id: known.subject.location_id.as_deref().unwrap_or_default(),
        call: call.as_deref(),
    }))
}

/// The one that was typed, or else the one the token names.
fn client_id(known: &TokenInfo) -> String {
    let typed = fields::client_id();
    if typed.is_empty() { known.subject.client_id.clone().unwrap_or_default() } else { typed }
}

/// The same with the secrets.
pub(crate) fn with_secrets<T>(look: impl FnOnce(&ToolContext<'_>, &ToolSecrets<'_>) -> T) -> Option<T> {
    let tokens = news::tokens()?;
    let client_secret = Secret::new(dom::value(fields::CLIENT_SECRET).trim().to_owned());
    let secrets = ToolSecrets {
        client_secret: client_secret.expose(),
        access_token: tokens.access.expose(),
        refresh_token: tokens.refresh.as_ref().map_or("", |token| token.expose()),
    };
    with(|taken| look(taken, &secrets))
}

/// True for an agency's tokens.
pub(crate) fn is_agency() -> bool {
    with(|taken| taken.is_agency()).unwrap_or_default()
}

/// *Download .env*: both tokens, and a place for the client secret.
pub(crate) fn save_env() {
    let text = with_secrets(|taken, secrets| {
        let id = match taken.user_type {
            Some(UserType::Company) => taken.company_id,
            _ => taken.location_id,
        };
        let name = file_name(Some(id), ".env");
        (name, dotenv(taken, &ToolSecrets { client_secret: "", ..*secrets }))
    });
    if let Some((name, text)) = text {
        offer_with_tokens(&name, "text/plain", &text);
    }
}

/// Offers a file that holds both tokens: then they are taken away.
pub(crate) fn offer_with_tokens(name: &str, media_type: &str, text: &Secret) {
    if download::offer(name, media_type, text.expose()).is_some() {
        taken();
    }
}

/// The refresh token was taken away.
pub(crate) fn taken() {
    let _ = news::tell(hatch::TAKEN, "");
}

/// What the account is called, once a test found it, or else its id.
pub(crate) fn account() -> String {
    if let State::Works(Works { found: Found { name: Some(name), .. }, .. }) = testing::state() {
        return name;
    }
    let known = news::known().map(|known| known.subject).unwrap_or_default();
    known.location_id.or(known.company_id).unwrap_or_default()
}
