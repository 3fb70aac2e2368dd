//! What is known of a token: from the answer it came in, and from what is written inside it.

use super::trial::Bearer;
use crate::grant::contents::{Claim, Value, contents};
use crate::grant::passport::Passport;
use crate::grant::tokens::Tokens;
use alloc::string::String;
use alloc::vec::Vec;

/// What is known of a token. None of it is secret.
#[derive(Clone, Default, PartialEq)]
pub struct Known {
    /// Whose it is, and until when.
    pub passport: Passport,
    /// What a call needs to know of it.
    pub bearer: Bearer,
    /// When HighLevel says it was made, in milliseconds since 1970.
    pub issued: Option<f64>,
    /// When the answer came by this computer's clock, in milliseconds since 1970; `None` for one that was pasted.
    pub came: Option<f64>,
    /// By how much this computer's clock is ahead of HighLevel's, in milliseconds; `0` where nobody knows.
    pub ahead: f64,
    /// True where the moment the access token ends is HighLevel's own, not counted from when the answer came.
    dated: bool,
}

impl Known {
    /// `came` is when the answer came, in milliseconds since 1970; `None` where nobody knows.
    #[must_use]
    pub fn of(tokens: &Tokens, came: Option<f64>, now: f64) -> Self {
        let mut passport = Passport::of(tokens, came.unwrap_or(now));
        let claims = contents(tokens.access.expose()).unwrap_or_default();
        let dated = claims.iter().any(|claim| claim.name == "exp");
        if came.is_none() && !dated {
            // Counted from when it was pasted, it would be a guess.
            passport.access_ends = None;
        }
        let granted = tokens.facts.scope.as_deref();
        let scopes = match (granted, value(&claims, "oauthMeta.scopes")) {
            (Some(granted), _) => granted.split_whitespace().map(String::from).collect(),
            (None, Some(Value::List(scopes))) => scopes.clone(),
            _ => Vec::new(),
        };
        let bearer = Bearer {
            user_type: passport.user_type,
            location_id: passport.location_id.clone(),
            company_id: passport.company_id.clone(),
            app_id: client_in(&claims).map(|client| app_of(client).into()),
            client_id: client_in(&claims).map(String::from),
            scopes,
        };
        let issued = match value(&claims, "iat") {
            Some(Value::Moment(moment)) => Some(*moment),
            _ => None,
        };
        let ahead = came.zip(issued).map_or(0.0, |(came, issued)| came - issued);
        Self { passport, bearer, issued, came, ahead, dated }
    }

    /// How long the access token lasts, in milliseconds, also where this computer's clock is off.
    #[must_use]
    pub fn left(&self, now: f64) -> Option<f64> {
        let ahead = if self.dated { self.ahead } else { 0.0 };
        self.passport.access_ends.map(|ends| ends - now + ahead)
    }
}

/// The client that a token belongs to, where the token says so: the whole id, or the app's part of it.
fn client_in(claims: &[Claim]) -> Option<&str> {
    ["sourceId", "oauthMeta.client"].into_iter().find_map(|name| match value(claims, name) {
        Some(Value::Text(text)) => Some(text.as_str()),
        _ => None,
    })
}

/// True where the token, access or refresh, says that it belongs to another client than this id.
#[must_use]
pub fn is_of_another_client(token: &str, client_id: &str) -> bool {
    let claims = contents(token).unwrap_or_default();
    client_in(&claims).is_some_and(|client| differs(client, client_id))
}

/// True where both are known and are not the same. Where a token says only the app, only the app counts.
#[must_use]
pub fn differs(client: &str, client_id: &str) -> bool {
    let theirs = if client.contains('-') { client_id } else { app_of(client_id) };
    !client_id.is_empty() && client != theirs
}

/// The app's id: a client id without its ending.
#[must_use]
pub fn app_of(client_id: &str) -> &str {
    client_id.split_once('-').map_or(client_id, |(app, _)| app)
}

fn value<'a>(claims: &'a [Claim], name: &str) -> Option<&'a Value> {
    claims.iter().find(|claim| claim.name == name).map(|claim| &claim.value)
}
