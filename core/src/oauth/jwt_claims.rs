//! What is written inside a HighLevel token. For display only: nothing here is verified, and nothing relies on it.

use super::base64;
use super::json::Json;
use super::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// The claims this page shows. A token that is no JWT has none.
#[derive(Clone, PartialEq, Default)]
pub struct Claims {
    /// `authClass`: what the token opens.
    pub auth_class: Option<UserType>,
    /// `authClassId`: the id of that sub-account or agency.
    pub auth_class_id: Option<String>,
    /// `sourceId`: the app's client id.
    pub source_id: Option<String>,
    /// How many scopes `oauthMeta.scopes` lists.
    pub scopes: Option<usize>,
    /// `exp`: when it ends, in seconds since 1970, with a fraction.
    pub ends: Option<f64>,
}

impl Claims {
    /// Reads the payload of a JWT, as far as it can be read.
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

/// True for a refresh token, which names itself by an id of its own.
#[must_use]
pub fn is_refresh_token(token: &str) -> bool {
    payload(token.trim()).is_some_and(|claims| claims.get("uniqueId").is_some())
}

/// The payload of a JWT, not verified.
pub(super) fn payload(token: &str) -> Option<Json> {
    let mut parts = token.split('.');
    let (_, payload, _) = (parts.next()?, parts.next()?, parts.next()?);
    Json::parse(&String::from_utf8(base64url(payload)?).ok()?)
}

/// Decodes base64url, padded or not.
fn base64url(text: &str) -> Option<Vec<u8>> {
    let sextets: Option<Vec<u8>> = text.trim_end_matches('=').bytes().map(base64::sextet).collect();
    Some(base64::bytes(sextets?.into_iter()))
}
