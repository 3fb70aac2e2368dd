//! The claims that the page uses from a HighLevel token (RFC 7519). The page shows these claims. It also uses them as
//! the source of facts that a token response does not contain. The page does not verify the signature, and no decision
//! about access relies on the claims. The module `jwt` reads all claims of a token.

use crate::base64;
use crate::oauth::json::Json;
use crate::oauth::request::UserType;
use alloc::string::String;

/// The claims that the page uses. All fields are `None` for a token that is not a JWT. Source: `docs/highlevel.md`.
#[derive(Clone, PartialEq, Default)]
pub struct Claims {
    /// `authClass`: the user type of the account to which the token gives access.
    pub auth_class: Option<UserType>,
    /// `authClassId`: the ID of the sub-account or agency to which the token gives access.
    pub auth_class_id: Option<String>,
    /// `sourceId`: the client ID of the HighLevel app.
    pub source_id: Option<String>,
    /// The number of scopes in `oauthMeta.scopes`.
    pub scopes: Option<usize>,
    /// `exp`: the time when the token expires, in seconds since 1970, with a fraction.
    pub ends: Option<f64>,
}

impl Claims {
    /// Reads the payload of a JWT. A claim that cannot be read becomes `None`.
    #[must_use]
    pub fn read(token: &str) -> Self {
        payload(token).map(|claims| Self::from_json(&claims)).unwrap_or_default()
    }

    fn from_json(claims: &Json) -> Self {
        let scopes = claims.get("oauthMeta").and_then(|meta| meta.get("scopes"));
        Self {
            auth_class: claims.text_of("authClass").and_then(UserType::parse),
            auth_class_id: claims.text_of("authClassId").map(String::from),
            source_id: claims.text_of("sourceId").map(String::from),
            scopes: match scopes {
                Some(Json::List(list)) => Some(list.len()),
                _ => None,
            },
            ends: claims.get("exp").and_then(Json::number),
        }
    }
}

/// True for a refresh token: a refresh token has a `uniqueId` claim, which an access token does not have.
#[must_use]
pub fn is_refresh_token(token: &str) -> bool {
    payload(token.trim()).is_some_and(|claims| claims.get("uniqueId").is_some())
}

/// The payload of a JWT. The signature is not verified. `None` if the text is not a JWT.
pub(super) fn payload(token: &str) -> Option<Json> {
    let mut parts = token.split('.');
    let (_, payload, _) = (parts.next()?, parts.next()?, parts.next()?);
    Json::parse(&String::from_utf8(base64::decode(payload.as_bytes())?).ok()?)
}
