//! Access tokens and refresh tokens. A refresh uses up its refresh token. For 30 seconds, however, a request with the
//! same refresh token returns the same new pair again. Access tokens work until they expire.

use std::sync::Arc;

use super::grant::Grant;
use super::jwt;
use super::secret_map::SecretMap;
use crate::random::hex;

/// The time in which a request with a used refresh token returns the same new pair. The time is in seconds, and begins
/// at the first use of the refresh token. The value is from HighLevel's changelog of mid 2026. It was not measured.
const RESEND_WINDOW: f64 = 30.0;

struct IssuedToken {
    grant: Arc<Grant>,
    expires: f64,
}

/// A new access token and its refresh token.
#[derive(Clone)]
pub(crate) struct TokenPair {
    pub(crate) access_token: String,
    pub(crate) refresh_token: String,
    /// `refreshTokenId` in responses, and `uniqueId` in the refresh token.
    pub(crate) refresh_token_id: String,
    pub(crate) grant: Arc<Grant>,
}

/// The status of a refresh token.
pub(crate) enum RefreshTokenStatus {
    Valid(Arc<Grant>),
    /// The refresh token was used less than 30 seconds ago, and was exchanged for this pair.
    JustUsed(TokenPair),
    /// The refresh token was used at least 30 seconds ago, or has expired.
    Ended,
    /// The refresh token was never issued, or the store has dropped it.
    Unknown,
}

#[derive(Default)]
pub(crate) struct Tokens {
    access: SecretMap<IssuedToken>,
    refresh: SecretMap<IssuedToken>,
    used: SecretMap<()>,
    /// The refresh tokens that were used recently. Each refresh removes the tokens that were used at least 30 seconds
    /// ago from this list.
    just_used: Vec<JustUsed>,
}

struct JustUsed {
    at: f64,
    refresh_token: String,
    new_pair: TokenPair,
}

impl Tokens {
    pub(crate) fn issue(&mut self, grant: Arc<Grant>, now: f64) -> TokenPair {
        let refresh_token_id = hex(24);
        let access_token = jwt::access_token(&grant, now);
        let refresh_token = jwt::refresh_token(&grant, now, &refresh_token_id);
        let issued = |lifetime| IssuedToken { grant: Arc::clone(&grant), expires: now + lifetime };
        self.access.insert(&access_token, issued(jwt::ACCESS_LIFETIME));
        self.refresh.insert(&refresh_token, issued(jwt::REFRESH_LIFETIME));
        TokenPair { access_token, refresh_token, refresh_token_id, grant }
    }

    /// Returns the grant of an access token that has not expired.
    pub(crate) fn grant_of(&self, access_token: &str, now: f64) -> Option<Arc<Grant>> {
        let issued = self.access.get(access_token)?;
        (now < issued.expires).then(|| Arc::clone(&issued.grant))
    }

    pub(crate) fn refresh_token_status(&self, refresh_token: &str, now: f64) -> RefreshTokenStatus {
        let just_used = self.just_used.iter().find(|used| used.refresh_token == refresh_token);
        if let Some(used) = just_used.filter(|used| now - used.at < RESEND_WINDOW) {
            return RefreshTokenStatus::JustUsed(used.new_pair.clone());
        }
        match self.refresh.get(refresh_token) {
            Some(issued) if now < issued.expires => RefreshTokenStatus::Valid(Arc::clone(&issued.grant)),
            Some(_) => RefreshTokenStatus::Ended,
            None if self.used.get(refresh_token).is_some() => RefreshTokenStatus::Ended,
            None => RefreshTokenStatus::Unknown,
        }
    }

    /// Exchanges the refresh token for a new pair.
    pub(crate) fn refresh(&mut self, refresh_token: String, grant: Arc<Grant>, now: f64) -> TokenPair {
        self.refresh.remove(&refresh_token);
        self.used.insert(&refresh_token, ());
        let new_pair = self.issue(grant, now);
        self.just_used.retain(|used| now - used.at < RESEND_WINDOW);
        self.just_used.push(JustUsed { at: now, refresh_token, new_pair: new_pair.clone() });
        new_pair
    }
}
