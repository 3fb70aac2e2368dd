//! A token request (RFC 6749 §4.1.3, §6), and the checks of its fields. This module does not use the store.

use heck::ToLowerCamelCase;

use crate::api::{Fields, Refusal};
use crate::install::Class;

/// A token request whose fields passed the checks.
pub(crate) struct TokenRequest {
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
    pub(crate) credential: Credential,
}

/// The authorization code or the refresh token that the client exchanges for tokens. With a refresh token, the client
/// may also send a user type.
pub(crate) enum Credential {
    Code(String),
    RefreshToken(String, Option<Class>),
}

/// Whether a request must contain a field. If a request contains an optional field, the field must not be empty.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Required,
    Optional,
}

impl TokenRequest {
    /// Reads the fields. As in HighLevel's responses, an error names every missing or wrong field. In version 3, the
    /// error names only one field.
    pub(crate) fn read(fields: &Fields, v3: bool) -> Result<Self, Refusal> {
        let grant_type = fields.get("grant_type");
        let (code, refresh_token) = match grant_type {
            Some("authorization_code") => (Need::Required, Need::Optional),
            Some("refresh_token") => (Need::Optional, Need::Required),
            _ => (Need::Optional, Need::Optional),
        };
        let needs = [
            ("client_id", Need::Required),
            ("client_secret", Need::Required),
            ("grant_type", Need::Required),
            ("code", code),
            ("refresh_token", refresh_token),
            ("user_type", Need::Optional),
            ("redirect_uri", Need::Optional),
        ];
        let mut missing = needs.iter().filter(|(name, need)| match fields.sent(name) {
            None => *need == Need::Required,
            Some(value) => value.is_empty(),
        });
        if v3 {
            if let Some((name, _)) = missing.next() {
                return Err(Refusal::Missing(name.to_lower_camel_case()));
            }
        } else {
            let mut messages: Vec<String> = missing.flat_map(|(name, _)| missing_messages(name)).collect();
            messages.extend(wrong_value_messages(fields));
            if !messages.is_empty() {
                return Err(Refusal::Unprocessable(messages));
            }
        }
        let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
        let credential = match grant_type {
            Some("authorization_code") => Credential::Code(text("code")),
            Some("refresh_token") => Credential::RefreshToken(text("refresh_token"), user_type(fields)),
            _ => return Err(Refusal::Invalid("grantType".to_owned())),
        };
        Ok(Self { client_id: text("client_id"), client_secret: text("client_secret"), credential })
    }
}

/// HighLevel's two messages for a field that is missing or empty.
pub(crate) fn missing_messages(name: &str) -> [String; 2] {
    [format!("{name} should not be empty"), format!("{name} must be a string")]
}

fn wrong_value_messages(fields: &Fields) -> impl Iterator<Item = String> {
    [("grant_type", ["authorization_code", "refresh_token"]), ("user_type", ["Company", "Location"])]
        .into_iter()
        .filter(|(name, values)| fields.get(name).is_some_and(|value| !values.contains(&value)))
        .map(|(name, values)| format!("{name} must be one of the following values: {}", values.join(", ")))
}

fn user_type(fields: &Fields) -> Option<Class> {
    fields.get("user_type")?.parse().ok()
}
