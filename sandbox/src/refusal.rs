//! Every way HighLevel says no in JSON, in its own words. Who says which and when is decided elsewhere.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::reply;

/// A refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Fields that are missing, empty or no choice; one sentence each.
    Unprocessable(Vec<String>),
    /// v3: a field that is not there, in camelCase.
    Missing(String),
    /// v3: a field with a value that is no choice, in camelCase.
    Invalid(String),
    /// The code is wrong, used or expired.
    CodeNotFound,
    /// The client is not the one the code or refresh token was given to, or its secret is wrong.
    InvalidClient,
    /// A refresh token nobody ever got.
    UnknownRefreshToken,
    /// A refresh token that was used or has expired.
    SpentRefreshToken,
    /// The sub-account is paused.
    LocationNotActive,
    /// A data call without a `Version` header.
    NoVersion,
    /// A data call with a `Version` the sandbox does not know. HighLevel's own words for it are not known for sure.
    UnknownVersion,
    /// A bearer token that is missing, garbled or expired.
    InvalidJwt,
    /// The install did not include the scope.
    ScopeNotGranted,
    /// An agency's token at a sub-account's endpoint.
    AgencyToken,
    /// A sub-account's token at an agency's endpoint.
    UserTypeMismatch,
    /// A sub-account, or an agency, that is not the token's.
    OtherLocation,
    /// More than 100 calls in 10 seconds.
    TooMany,
}

impl Refusal {
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Unprocessable(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Missing(_) | Self::Invalid(_) | Self::SpentRefreshToken | Self::LocationNotActive => {
                StatusCode::BAD_REQUEST
            }
            Self::OtherLocation => StatusCode::FORBIDDEN,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            _ => StatusCode::UNAUTHORIZED,
        }
    }

    fn body(&self) -> Value {
        match self {
            Self::Unprocessable(messages) => {
                let (error, trace_id) = ("Unprocessable Entity", reply::trace_id());
                json!({"statusCode": 422, "message": messages, "error": error, "traceId": trace_id})
            }
            Self::Missing(field) => {
                json!({"statusCode": 400, "message": format!("Missing parameter: {field}")})
            }
            Self::Invalid(field) => {
                json!({"statusCode": 400, "message": format!("Invalid parameter: {field}")})
            }
            Self::CodeNotFound => unauthorized("Authorization code not found"),
            Self::InvalidClient => unauthorized("Invalid client credentials!"),
            Self::UnknownRefreshToken => unauthorized("Invalid refresh token"),
            Self::SpentRefreshToken => {
                json!({"error": "invalid_grant", "error_description": "Invalid grant: refresh token is invalid"})
            }
            Self::LocationNotActive => json!({"statusCode": 400, "message": "Location is not active"}),
            Self::NoVersion => self.plain("version header was not found."),
            Self::UnknownVersion => self.plain("version header is invalid."),
            Self::InvalidJwt => self.plain("Invalid JWT"),
            Self::ScopeNotGranted => self.plain("The token is not authorized for this scope."),
            // HighLevel's sentence goes on here; how, is not known.
            Self::AgencyToken => self.plain("This authClass type is not allowed to access this scope."),
            Self::UserTypeMismatch => self.plain("Token's user type mismatch!"),
            Self::OtherLocation => self.plain("The token does not have access to this location."),
            Self::TooMany => self.plain("Too many requests"),
        }
    }

    /// The form of the API's refusals outside the token endpoint.
    fn plain(&self, message: &str) -> Value {
        let status = self.status();
        let error = status.canonical_reason().unwrap_or_default();
        json!({"statusCode": status.as_u16(), "message": message, "error": error, "traceId": reply::trace_id()})
    }
}

/// The form of the token endpoint's refusals. They carry no trace id.
fn unauthorized(description: &str) -> Value {
    json!({"error": "UnAuthorized!", "error_description": description})
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        reply::json(self.status(), &self.body())
    }
}
