//! A summary of a token pair: its account, its scopes, and its expiry. It holds no secret.

use crate::oauth::jwt_claims::Claims;
use crate::oauth::request::UserType;
use crate::tokens::token_response::Tokens;
use alloc::string::String;

/// The facts about a token pair, without the tokens.
///
/// Most facts come from the response. If the response does not contain such a fact, the fact comes from the claims of
/// the access token. The documentation of a field names its source if the source is different.
#[derive(Clone, PartialEq, Default)]
pub struct TokenSummary {
    /// The user type: `userType` of the response, or `authClass` of the token. It is never guessed from the IDs.
    pub user_type: Option<UserType>,
    /// The sub-account's ID.
    pub location_id: Option<String>,
    /// The agency's ID.
    pub company_id: Option<String>,
    /// The ID of the sub-account that an agency's user selected during the install of the HighLevel app. `None` if the
    /// response names no such sub-account, or several. `None` also if the user type is not `Company`.
    pub ticked_location: Option<String>,
    /// The ID of the user who installed the HighLevel app. It is taken only from the response.
    pub user_id: Option<String>,
    /// The HighLevel app's client ID: `sourceId` of the access token.
    pub app: Option<String>,
    /// The number of granted scopes.
    pub scopes: Option<usize>,
    /// The time when the access token expires, in milliseconds since 1970: `exp` of the access token. Without `exp`,
    /// `expires_in` is added to the time when the response arrived.
    pub access_ends: Option<f64>,
    /// The time when an unused refresh token expires, in milliseconds since 1970: `exp` of the refresh token.
    pub refresh_ends: Option<f64>,
    /// True if the response contained a refresh token.
    pub has_refresh: bool,
}

impl TokenSummary {
    /// Summarises `tokens`. `received_at` is the time when the response arrived, in milliseconds since 1970.
    /// `expires_in` counts from this time. If the time is unknown, `expires_in` is ignored.
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
