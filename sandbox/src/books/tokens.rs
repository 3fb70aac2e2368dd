//! Tokens that are out. A refresh kills the refresh token it used, but for 30 seconds that gives the same new pair again;
//! access tokens live until they expire.

use std::sync::Arc;

use super::grant::Grant;
use super::shelf::Shelf;
use crate::jwt;
use crate::reply::hex;

/// How long a refresh token that was used gives the same new pair, in seconds from its first use. HighLevel's changelog,
/// mid 2026, says so; nobody measured it.
const SAME_PAIR: f64 = 30.0;

#[derive(Debug)]
struct Out {
    grant: Arc<Grant>,
    expires: f64,
}

/// A new access token and what comes with it.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub(crate) access: String,
    pub(crate) refresh: String,
    /// The `refreshTokenId` of the answer, and `uniqueId` inside the refresh token.
    pub(crate) refresh_id: String,
    pub(crate) grant: Arc<Grant>,
}

/// What a refresh token is worth.
pub(crate) enum Refreshable {
    Yes(Arc<Grant>),
    /// It was used a moment ago: the pair that it gave.
    Again(Pair),
    /// It was used, or has expired.
    Spent,
    /// Nobody ever got it.
    Unknown,
}

/// The tokens.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    access: Shelf<Out>,
    refresh: Shelf<Out>,
    spent: Shelf<()>,
    /// The refresh tokens that were used in the last 30 seconds: when, and the pair that each gave.
    recent: Vec<(f64, String, Pair)>,
}

impl Tokens {
    /// A new pair. Whether the caller hands out the refresh token is the caller's business.
    pub(crate) fn mint(&mut self, grant: Arc<Grant>, now: f64) -> Pair {
        let refresh_id = hex(24);
        let access = jwt::access(&grant, now);
        let refresh = jwt::refresh(&grant, now, &refresh_id);
        self.access.put(&access, Out { grant: Arc::clone(&grant), expires: now + jwt::ACCESS_LIFE });
        self.refresh.put(&refresh, Out { grant: Arc::clone(&grant), expires: now + jwt::REFRESH_LIFE });
        Pair { access, refresh, refresh_id, grant }
    }

    /// What a bearer token allows, while it lives.
    pub(crate) fn allows(&self, access_token: &str, now: f64) -> Option<Arc<Grant>> {
        let out = self.access.get(access_token)?;
        (now < out.expires).then(|| Arc::clone(&out.grant))
    }

    /// What a refresh token is worth. Looking does not spend it.
    pub(crate) fn worth(&self, refresh_token: &str, now: f64) -> Refreshable {
        let is_same =
            |(used, token, _): &&(f64, String, Pair)| token == refresh_token && now - used < SAME_PAIR;
        if let Some((_, _, pair)) = self.recent.iter().find(is_same) {
            return Refreshable::Again(pair.clone());
        }
        match self.refresh.get(refresh_token) {
            Some(out) if now < out.expires => Refreshable::Yes(Arc::clone(&out.grant)),
            Some(_) => Refreshable::Spent,
            None if self.spent.get(refresh_token).is_some() => Refreshable::Spent,
            None => Refreshable::Unknown,
        }
    }

    /// Exchanges the refresh token for a new pair.
    pub(crate) fn refresh(&mut self, refresh_token: String, grant: Arc<Grant>, now: f64) -> Pair {
        self.refresh.take(&refresh_token);
        self.spent.put(&refresh_token, ());
        let pair = self.mint(grant, now);
        self.recent.retain(|(used, ..)| now - used < SAME_PAIR);
        self.recent.push((now, refresh_token, pair.clone()));
        pair
    }
}
