//! The meanings of the error responses from the token endpoint (RFC 6749 §5.2), and HighLevel's messages in these
//! responses.
//!
//! HighLevel's known error texts are in the [`dictionary`](crate::dictionary). The remedies for each error are in
//! `exchange::failure` and `refresh::failure`.

use crate::oauth::json::Json;
use alloc::string::String;
use alloc::vec::Vec;

/// The meaning of an error response from HighLevel, or from a proxy or firewall in front of HighLevel.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ErrorResponse {
    /// `Authorization code not found`: the code is wrong, was already used, or has expired. HighLevel looks up the code
    /// before it checks the client credentials.
    CodeNotFound,
    /// `Invalid client credentials!`, or `invalid_client` (RFC 6749 §5.2): HighLevel does not accept this pair of
    /// client ID and client secret.
    InvalidClient,
    /// `Invalid refresh token`: HighLevel does not know this refresh token.
    RefreshTokenUnknown,
    /// `Invalid grant: refresh token is invalid`: the refresh token was already used, or has expired.
    RefreshTokenSpent,
    /// `Location is not active`: the sub-account is paused, or its agency is inactive.
    LocationInactive,
    /// A field of the request was missing or empty. Also any other 422 response with an unknown error text.
    FieldMissing,
    /// 422 `property … should not exist`: HighLevel does not accept a field with this name in this request.
    FieldUnknown,
    /// `Invalid parameter: …`, `Missing parameter: …`, or `invalid_request` (RFC 6749 §5.2).
    ParameterRefused,
    /// The error message names the redirect URI. The redirect URI of the request is missing, or differs from the one in
    /// the install link.
    RedirectUri,
    /// `invalid_grant` (RFC 6749 §5.2): the authorization code or refresh token was already used, has expired, or was
    /// issued to another app.
    InvalidGrant,
    /// `unauthorized_client` (RFC 6749 §5.2): the app may not use this grant type.
    UnauthorizedClient,
    /// `unsupported_grant_type` (RFC 6749 §5.2): HighLevel does not support this grant type.
    UnsupportedGrantType,
    /// `invalid_scope` (RFC 6749 §5.2): the requested scope is invalid.
    InvalidScope,
    /// `Invalid token: access token is invalid`: HighLevel does not accept the access token.
    AccessTokenInvalid,
    /// `RESOURCE_NOT_FOUND`: HighLevel does not know the requested resource.
    NotFound,
    /// 403 with a body that is not JSON: the response is from the firewall in front of HighLevel.
    Firewall,
    /// 429: too many requests.
    TooMany,
    /// A 5xx status other than 504 and 524, with a JSON object as the body. Such a response is from HighLevel itself,
    /// which failed while it processed the request.
    Broken,
    /// 504 or 524: a proxy in front of HighLevel timed out. HighLevel may have processed the request.
    GaveUp,
    /// A 5xx status other than 504 and 524, with a body that is not a JSON object: a proxy in front of HighLevel
    /// responded instead of HighLevel.
    Unavailable,
    /// Any other error response.
    Unknown,
}

impl ErrorResponse {
    /// All variants.
    pub const ALL: [Self; 21] = [
        Self::CodeNotFound,
        Self::InvalidClient,
        Self::RefreshTokenUnknown,
        Self::RefreshTokenSpent,
        Self::LocationInactive,
        Self::FieldMissing,
        Self::FieldUnknown,
        Self::ParameterRefused,
        Self::RedirectUri,
        Self::InvalidGrant,
        Self::UnauthorizedClient,
        Self::UnsupportedGrantType,
        Self::InvalidScope,
        Self::AccessTokenInvalid,
        Self::NotFound,
        Self::Firewall,
        Self::TooMany,
        Self::Broken,
        Self::GaveUp,
        Self::Unavailable,
        Self::Unknown,
    ];

    /// True if HighLevel refused the fields of the request: a field is missing, empty, unknown or not accepted, or
    /// HighLevel does not support the grant type.
    #[must_use]
    pub fn is_about_fields(self) -> bool {
        matches!(
            self,
            Self::FieldMissing | Self::FieldUnknown | Self::ParameterRefused | Self::UnsupportedGrantType
        )
    }

    /// True if the redirect URI may be the cause of this error. The caller also checks that an error message names the
    /// redirect URI.
    pub(super) fn may_be_about_redirect_uri(self) -> bool {
        matches!(self, Self::InvalidGrant | Self::UnauthorizedClient) || self.is_about_fields()
    }
}

/// The messages and the trace ID of an error response, as HighLevel wrote them. Untrusted text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ErrorDetails {
    /// HighLevel's messages, the most specific first. Empty if the response contains no message.
    pub messages: Vec<String>,
    /// `traceId`: the ID that HighLevel's support asks for.
    pub trace_id: Option<String>,
}

impl ErrorDetails {
    /// Reads the trace ID and the messages. The messages come from these members, in this order: `error_description`,
    /// `message` (a text or a list), and `error` (a text, or an object with `message`, `resolution` and `code`). The
    /// source is `docs/highlevel.md`.
    #[must_use]
    pub fn read(body: &Json) -> Self {
        let mut messages = Vec::new();
        collect(body.get("error_description"), &mut messages);
        collect(body.get("message"), &mut messages);
        match body.get("error") {
            Some(error @ Json::Object(_)) => {
                for name in ["message", "resolution", "code"] {
                    collect(error.get(name), &mut messages);
                }
            }
            error => collect(error, &mut messages),
        }
        let trace_id =
            body.text_of("traceId").or_else(|| body.get("error")?.text_of("traceId")).map(String::from);
        Self { messages, trace_id }
    }
}

/// Adds the text of `value` to `messages`. If `value` is a list, adds each text in the list.
fn collect(value: Option<&Json>, messages: &mut Vec<String>) {
    match value {
        Some(Json::List(items)) => items.iter().for_each(|item| collect(Some(item), messages)),
        Some(value) => messages.extend(value.text().map(String::from)),
        None => {}
    }
}
