//! HighLevel's error responses, with HighLevel's own messages.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::response::json_response;
use crate::random::trace_id;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Fields are missing, empty or wrong. The list contains the messages for each of these fields.
    Unprocessable(Vec<String>),
    /// This field is missing. Only version 3 of the API sends this error.
    Missing(String),
    /// This field has a wrong value. Only version 3 of the API sends this error.
    Invalid(String),
    /// The code is unknown, used or expired.
    CodeNotFound,
    /// The client ID or the client secret is wrong, the code or refresh token belongs to another client, or the user
    /// type of a refresh is wrong.
    InvalidClient,
    /// The refresh token is unknown.
    UnknownRefreshToken,
    /// The refresh token was used at least 30 seconds ago, or has expired.
    EndedRefreshToken,
    /// The sub-account or the agency is paused.
    LocationNotActive,
    /// The `Version` header is missing.
    NoVersion,
    /// The sandbox does not know the API version in the `Version` header. HighLevel's message for this error is not
    /// certain.
    UnknownVersion,
    /// The bearer token is missing, unknown or expired.
    InvalidJwt,
    /// The install does not include the scope.
    ScopeNotGranted,
    /// An agency's token was sent to an endpoint for sub-accounts.
    AgencyToken,
    /// A sub-account's token was sent to an endpoint for agencies.
    UserTypeMismatch,
    /// The token gives no access to the sub-account or agency whose ID the request contains, or the request contains no
    /// such ID.
    OtherLocation,
    /// The calls exceed a rate limit.
    TooMany,
}

impl Refusal {
    fn status(&self) -> StatusCode {
        match self {
            Self::Unprocessable(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Missing(_) | Self::Invalid(_) | Self::EndedRefreshToken | Self::LocationNotActive => {
                StatusCode::BAD_REQUEST
            }
            Self::OtherLocation => StatusCode::FORBIDDEN,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            _ => StatusCode::UNAUTHORIZED,
        }
    }

    fn body(&self) -> Value {
        match self {
            Self::Unprocessable(messages) => self.api_error(json!(messages)),
            Self::Missing(field) => short_error(format!("Missing parameter: {field}")),
            Self::Invalid(field) => short_error(format!("Invalid parameter: {field}")),
            Self::CodeNotFound => token_error("UnAuthorized!", "Authorization code not found"),
            Self::InvalidClient => token_error("UnAuthorized!", "Invalid client credentials!"),
            Self::UnknownRefreshToken => token_error("UnAuthorized!", "Invalid refresh token"),
            Self::EndedRefreshToken => {
                token_error("invalid_grant", "Invalid grant: refresh token is invalid")
            }
            Self::LocationNotActive => short_error("Location is not active".to_owned()),
            Self::NoVersion => self.api_error(json!("version header was not found.")),
            Self::UnknownVersion => self.api_error(json!("version header is invalid.")),
            Self::InvalidJwt => self.api_error(json!("Invalid JWT")),
            Self::ScopeNotGranted => self.api_error(json!("The token is not authorized for this scope.")),
            // HighLevel's message is longer. The rest of the message is not known.
            Self::AgencyToken => {
                self.api_error(json!("This authClass type is not allowed to access this scope."))
            }
            Self::UserTypeMismatch => self.api_error(json!("Token's user type mismatch!")),
            Self::OtherLocation => self.api_error(json!("The token does not have access to this location.")),
            Self::TooMany => self.api_error(json!("Too many requests")),
        }
    }

    /// The JSON of an error response with status, message, error name and trace ID.
    fn api_error(&self, message: Value) -> Value {
        let status = self.status();
        let error = status.canonical_reason().unwrap_or_default();
        json!({"statusCode": status.as_u16(), "message": message, "error": error, "traceId": trace_id()})
    }
}

/// The JSON of an error response that contains only the status 400 and a message.
fn short_error(message: String) -> Value {
    json!({"statusCode": 400, "message": message})
}

/// The JSON of an error response as in RFC 6749 §5.2.
fn token_error(error: &str, description: &str) -> Value {
    json!({"error": error, "error_description": description})
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        json_response(self.status(), &self.body())
    }
}
