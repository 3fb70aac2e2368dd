//! A summary of a token pair: whose it is, what it may do, and when it expires. Holds no secret.

use crate::oauth::jwt_claims::Claims;
use crate::oauth::request::UserType;
use crate::tokens::token_response::Tokens;
use alloc::string::String;

/// The facts about a token pair that can be shown without showing a token.
///
/// They come from the response, and from the tokens' claims where the response does not give them; only
/// `access_ends` comes from the claims first.
#[derive(Clone, PartialEq, Default)]
pub struct TokenSummary {
    /// Sub-account or agency: `userType` of the response, else `authClass` of the token. Never guessed from the ids.
    pub user_type: Option<UserType>,
    /// The sub-account's id.
    pub location_id: Option<String>,
    /// The agency's id.
    pub company_id: Option<String>,
    /// The one sub-account that an agency's user ticked when the app was installed, where the answer names exactly one.
    pub ticked_location: Option<String>,
    /// The id of the user who installed the app. From the response only.
    pub user_id: Option<String>,
    /// The app's client id: `sourceId` of the access token.
    pub app: Option<String>,
    /// How many scopes were granted.
    pub scopes: Option<usize>,
    /// When the access token expires, in milliseconds since 1970: `exp` of the token, else `expires_in` from when the
    /// response came.
    pub access_ends: Option<f64>,
    /// When the refresh token expires if it is not used before, in milliseconds since 1970: `exp` of the token.
    pub refresh_ends: Option<f64>,
    /// True if the response held a refresh token.
    pub has_refresh: bool,
}

impl TokenSummary {
    /// Summarises `tokens`. `received_at` is when the response came, in milliseconds since 1970: `expires_in` counts
    /// from it. Where it is not known, `expires_in` says nothing.
    #[must_use]
    pub fn of(tokens: &Tokens, received_at: Option<f64>) -> Self {
        let fields = &tokens.fields;
        let access = Claims::read(tokens.access.expose());
        let refresh = tokens.refresh.as_ref().map(|token| Claims::read(token.expose())).unwrap_or_default();
        let user_type = fields.user_type.or(access.auth_class);
        let id_of =
            |class: UserType| access.auth_class_id.clone().filter(|_| access.auth_class == Some(class));
        let granted = fields.scope.as_deref().map(|scope| scope.split_whitespace().count());
        Self {
            user_type,
            location_id: fields.location_id.clone().or_else(|| id_of(UserType::Location)),
            company_id: fields.company_id.clone().or_else(|| id_of(UserType::Company)),
            ticked_location: match &*fields.approved_locations {
                [only] if user_type == Some(UserType::Company) => Some(only.clone()),
                _ => None,
            },
            user_id: fields.user_id.clone(),
            app: access.source_id.clone(),
            scopes: granted.or(access.scopes),
            access_ends: access.ends.map(|ends| ends * 1000.0).or(received_at
                .zip(fields.expires_in)
                .map(|(received_at, seconds)| received_at + seconds * 1000.0)),
            refresh_ends: refresh.ends.map(|ends| ends * 1000.0),
            has_refresh: tokens.refresh.is_some(),
        }
    }
}
