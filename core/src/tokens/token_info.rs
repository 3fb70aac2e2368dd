//! The facts about a token pair: the summary, the facts that an API call needs, and the difference between this
//! computer's clock and HighLevel's clock.

use crate::api::token_test::TokenSubject;
use crate::oauth::jwt::{Claim, ClaimValue, all_claims};
use crate::tokens::summary::TokenSummary;
use crate::tokens::token_response::Tokens;
use alloc::string::String;
use alloc::vec::Vec;

/// The facts about a token pair. None of them is secret.
#[derive(Clone, Default, PartialEq)]
pub struct TokenInfo {
    /// The tokens' account, scopes and expiry.
    pub summary: TokenSummary,
    /// The facts about the token that an API call needs.
    pub subject: TokenSubject,
    /// The time when HighLevel issued the access token, in milliseconds since 1970 (`iat`).
    pub issued: Option<f64>,
    /// The time when the response arrived, by this computer's clock, in milliseconds since 1970. `None` if it is
    /// unknown: for a pasted response, and for a sub-account's token from the agency.
    pub received_at: Option<f64>,
    /// The difference between this computer's clock and HighLevel's clock, in milliseconds. Positive if this computer's
    /// clock is ahead. `0` if the difference is unknown.
    pub clock_ahead: f64,
    /// True if the access token has `exp`, which is the expiry by HighLevel's clock. False if the expiry was counted
    /// from the arrival of the response, or is unknown.
    has_exp: bool,
}

impl TokenInfo {
    /// Collects the facts about `tokens`.
    ///
    /// `received_at` is the time when the response arrived, in milliseconds since 1970. `None` if it is unknown.
    #[must_use]
    pub fn of(tokens: &Tokens, received_at: Option<f64>) -> Self {
        let summary = TokenSummary::of(tokens, received_at);
        let claims = all_claims(tokens.access.expose()).unwrap_or_default();
        let has_exp = claims.iter().any(|claim| claim.name == "exp");
        let granted = tokens.fields.scope.as_deref();
        let scopes = match (granted, claim_value(&claims, "oauthMeta.scopes")) {
            (Some(granted), _) => granted.split_whitespace().map(String::from).collect(),
            (None, Some(ClaimValue::List(scopes))) => scopes.clone(),
            _ => Vec::new(),
        };
        let subject = TokenSubject {
            user_type: summary.user_type,
            location_id: summary.location_id.clone(),
            company_id: summary.company_id.clone(),
            app_id: client_claim(&claims).map(|client| app_of(client).into()),
            client_id: client_claim(&claims).map(String::from),
            scopes,
        };
        let issued = match claim_value(&claims, "iat") {
            Some(ClaimValue::Moment(moment)) => Some(*moment),
            _ => None,
        };
        let clock_ahead = received_at.zip(issued).map_or(0.0, |(received_at, issued)| received_at - issued);
        Self { summary, subject, issued, received_at, clock_ahead, has_exp }
    }

    /// The remaining lifetime of the access token at `now`, in milliseconds. Negative if the token has expired.
    ///
    /// If the token has `exp` and the clock difference is known, the result is corrected by this difference. The result
    /// is then right even if this computer's clock is wrong. `None` if the expiry is unknown.
    #[must_use]
    pub fn remaining(&self, now: f64) -> Option<f64> {
        let correction = if self.has_exp { self.clock_ahead } else { 0.0 };
        self.summary.access_ends.map(|ends| ends - now + correction)
    }
}

/// The client that the token names: the complete client ID, or only the app's part of the client ID.
fn client_claim(claims: &[Claim]) -> Option<&str> {
    ["sourceId", "oauthMeta.client"].into_iter().find_map(|name| match claim_value(claims, name) {
        Some(ClaimValue::Text(text)) => Some(text.as_str()),
        _ => None,
    })
}

/// True if an access or refresh token names a client other than `client_id`.
#[must_use]
pub fn is_of_another_client(token: &str, client_id: &str) -> bool {
    let claims = all_claims(token).unwrap_or_default();
    client_claim(&claims).is_some_and(|client| differs(client, client_id))
}

/// True if `client_id` is not empty and differs from `client`.
///
/// `client` is the client that a token names. If `client` is only the app's part of a client ID, it is compared with
/// the app's part of `client_id`.
#[must_use]
pub fn differs(client: &str, client_id: &str) -> bool {
    let expected = if client.contains('-') { client_id } else { app_of(client_id) };
    !client_id.is_empty() && client != expected
}

/// The app's part of a client ID: the text before the first dash.
#[must_use]
pub fn app_of(client_id: &str) -> &str {
    client_id.split_once('-').map_or(client_id, |(app, _)| app)
}

fn claim_value<'a>(claims: &'a [Claim], name: &str) -> Option<&'a ClaimValue> {
    claims.iter().find(|claim| claim.name == name).map(|claim| &claim.value)
}
