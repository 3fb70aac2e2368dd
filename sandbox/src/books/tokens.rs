//! Tokens that are out. A refresh kills the refresh token it used; access tokens live until they expire.

use std::sync::Arc;

use super::grant::Grant;
use super::shelf::Shelf;
use crate::jwt;
use crate::reply::hex;

#[derive(Debug)]
struct Out {
    grant: Arc<Grant>,
    expires: f64,
}

/// A new access token and what comes with it.
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
        match self.refresh.get(refresh_token) {
            Some(out) if now < out.expires => Refreshable::Yes(Arc::clone(&out.grant)),
            Some(_) => Refreshable::Spent,
            None if self.spent.get(refresh_token).is_some() => Refreshable::Spent,
            None => Refreshable::Unknown,
        }
    }

    /// Spends the refresh token.
    pub(crate) fn spend(&mut self, refresh_token: &str) {
        self.refresh.take(refresh_token);
        self.spent.put(refresh_token, ());
    }
}
