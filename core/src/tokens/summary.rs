//! Whose tokens these are, what they may do, and until when: from the answer, and from the tokens where it is silent.

use super::claims::Claims;
use super::request::UserType;
use super::tokens::Tokens;
use alloc::string::String;

/// What can be said about a pair of tokens without showing either. Holds no secret.
#[derive(Clone, PartialEq, Default)]
pub struct Passport {
    /// Sub-account or agency. The answer's own word first, then the token's; never guessed from which ids came.
    pub user_type: Option<UserType>,
    /// The sub-account.
    pub location_id: Option<String>,
    /// The agency.
    pub company_id: Option<String>,
    /// Who installed.
    pub user_id: Option<String>,
    /// The app: its client id, as the token names it.
    pub app: Option<String>,
    /// How many scopes were granted.
    pub scopes: Option<usize>,
    /// When the access token ends, in milliseconds since 1970.
    pub access_ends: Option<f64>,
    /// When the refresh token ends, in milliseconds since 1970, unless it is used before.
    pub refresh_ends: Option<f64>,
    /// True where a refresh token came along.
    pub has_refresh: bool,
}

impl Passport {
    /// `now` is when the answer came, in milliseconds since 1970: `expires_in` counts from there.
    #[must_use]
    pub fn of(tokens: &Tokens, now: f64) -> Self {
        let facts = &tokens.facts;
        let access = Claims::read(tokens.access.expose());
        let refresh = tokens.refresh.as_ref().map(|token| Claims::read(token.expose())).unwrap_or_default();
        let user_type = facts.user_type.or(access.auth_class);
        let id_of =
            |class: UserType| access.auth_class_id.clone().filter(|_| access.auth_class == Some(class));
        let granted = facts.scope.as_deref().map(|scope| scope.split_whitespace().count());
        Self {
            user_type,
            location_id: facts.location_id.clone().or_else(|| id_of(UserType::Location)),
            company_id: facts.company_id.clone().or_else(|| id_of(UserType::Company)),
            user_id: facts.user_id.clone(),
            app: access.source_id.clone(),
            scopes: granted.or(access.scopes),
            access_ends: access
                .ends
                .map(|ends| ends * 1000.0)
                .or(facts.expires_in.map(|left| now + left * 1000.0)),
            refresh_ends: refresh.ends.map(|ends| ends * 1000.0),
            has_refresh: tokens.refresh.is_some(),
        }
    }
}
