//! What is asked of the token endpoint, once its form has passed. Nothing is looked up here.

use crate::form::Fields;
use crate::install::Class;
use crate::refusal::Refusal;
use crate::spelling::to_camel;

/// A well-formed request for tokens.
pub(crate) struct Ask {
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
    pub(crate) with: With,
}

/// What is exchanged for tokens.
pub(crate) enum With {
    Code(String),
    RefreshToken(String, Option<Class>),
}

/// How strictly a field is taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Required,
    /// May be left out, but not sent empty.
    Optional,
}

impl Ask {
    /// Reads the fields; every one that is missing or empty is named in one refusal, as HighLevel does it.
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
        let mut lacking = needs.iter().filter(|(name, need)| match fields.sent(name) {
            None => *need == Need::Required,
            Some(value) => value.is_empty(),
        });
        if v3 {
            if let Some((name, _)) = lacking.next() {
                return Err(Refusal::Missing(to_camel(name)));
            }
        } else {
            let mut messages: Vec<String> = lacking.flat_map(|(name, _)| lacks(name)).collect();
            messages.extend(no_choices(fields));
            if !messages.is_empty() {
                return Err(Refusal::Unprocessable(messages));
            }
        }
        let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
        let with = match grant_type {
            Some("authorization_code") => With::Code(text("code")),
            Some("refresh_token") => With::RefreshToken(text("refresh_token"), class(fields)),
            _ => return Err(Refusal::Invalid("grantType".to_owned())),
        };
        Ok(Self { client_id: text("client_id"), client_secret: text("client_secret"), with })
    }
}

/// The two sentences about a field that is missing or empty.
pub(crate) fn lacks(name: &str) -> [String; 2] {
    [format!("{name} should not be empty"), format!("{name} must be a string")]
}

/// The sentences about fields whose value is none of those allowed.
fn no_choices(fields: &Fields) -> impl Iterator<Item = String> {
    [("grant_type", ["authorization_code", "refresh_token"]), ("user_type", ["Company", "Location"])]
        .into_iter()
        .filter(|(name, choices)| fields.get(name).is_some_and(|value| !choices.contains(&value)))
        .map(|(name, choices)| format!("{name} must be one of the following values: {}", choices.join(", ")))
}

fn class(fields: &Fields) -> Option<Class> {
    match fields.get("user_type")? {
        "Company" => Some(Class::Company),
        "Location" => Some(Class::Location),
        _ => None,
    }
}
