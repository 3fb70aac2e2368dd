//! HighLevel's refusals of a token request, named by what they mean. What to do about each is in `failure`.

use super::json::Json;
use super::text::contains_ignoring_case;
use alloc::string::String;
use alloc::vec::Vec;

/// What HighLevel, or something in front of it, meant by a status that is no success.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// `Authorization code not found`: wrong, used or expired. Looked up before the client is.
    CodeNotFound,
    /// `Invalid client credentials!`, or `invalid_client` (RFC 6749 §5.2): the id and secret are not those of the app.
    InvalidClient,
    /// `Invalid refresh token`: HighLevel does not know it.
    RefreshTokenUnknown,
    /// `invalid_grant`: the refresh token was used already, or expired.
    RefreshTokenSpent,
    /// `Location is not active`: the sub-account is paused, or its agency inactive.
    LocationInactive,
    /// 422: a field was missing or empty.
    FieldMissing,
    /// `Invalid parameter: …`, `Missing parameter: …`, or `invalid_request` (RFC 6749 §5.2).
    ParameterRefused,
    /// The refusal names the redirect URI: it is missing, or not the one of the install link.
    RedirectUri,
    /// `invalid_grant` (RFC 6749 §5.2): the code or refresh token is used, expired, or was given to another app.
    InvalidGrant,
    /// `unauthorized_client` (RFC 6749 §5.2): this app may not get tokens this way.
    UnauthorizedClient,
    /// `unsupported_grant_type` (RFC 6749 §5.2).
    UnsupportedGrantType,
    /// `invalid_scope` (RFC 6749 §5.2).
    InvalidScope,
    /// `Invalid token: access token is invalid`.
    AccessTokenInvalid,
    /// `RESOURCE_NOT_FOUND`: nothing is known under what was asked for.
    NotFound,
    /// 403 with a page instead of an answer: the firewall in front of HighLevel.
    Firewall,
    /// 429: too many requests.
    TooMany,
    /// 5xx in HighLevel's own words: it was at work on the request when it failed.
    Broken,
    /// 5xx from something in front of HighLevel that gave up waiting: the request may have been worked on.
    GaveUp,
    /// 5xx from something in front of HighLevel, before HighLevel's own answer.
    Unavailable,
    /// Readable, and none of the above.
    Unknown,
}

impl Refusal {
    /// All of them.
    pub const ALL: [Self; 20] = [
        Self::CodeNotFound,
        Self::InvalidClient,
        Self::RefreshTokenUnknown,
        Self::RefreshTokenSpent,
        Self::LocationInactive,
        Self::FieldMissing,
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

    /// True where the refusal is about the fields of the request, not about what stands in them.
    #[must_use]
    pub fn is_about_fields(self) -> bool {
        matches!(self, Self::FieldMissing | Self::ParameterRefused | Self::UnsupportedGrantType)
    }

    /// The error codes of RFC 6749 §5.2.
    fn of_error_code(code: &str) -> Option<Self> {
        Some(match code {
            "invalid_request" => Self::ParameterRefused,
            "invalid_client" => Self::InvalidClient,
            "invalid_grant" => Self::InvalidGrant,
            "unauthorized_client" => Self::UnauthorizedClient,
            "unsupported_grant_type" => Self::UnsupportedGrantType,
            "invalid_scope" => Self::InvalidScope,
            _ => return None,
        })
    }
}

/// A refusal as it was worded.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wording {
    /// The sentences HighLevel wrote, best first. Empty where it wrote none.
    pub messages: Vec<String>,
    /// What HighLevel's support asks for.
    pub trace_id: Option<String>,
}

/// Names the refusal. `body` is `None` where the answer was not JSON.
#[must_use]
pub fn classify(status: u16, body: Option<&Json>) -> Refusal {
    let wording = body.map(Wording::read).unwrap_or_default();
    let says = |needle| wording.messages.iter().any(|message| contains_ignoring_case(message, needle));
    let error_code = body.and_then(|body| body.text_of("error")).and_then(Refusal::of_error_code);
    match status {
        429 => Refusal::TooMany,
        504 | 524 => Refusal::GaveUp,
        500.. if body.is_some_and(Json::is_object) => Refusal::Broken,
        500.. => Refusal::Unavailable,
        403 if body.is_none() => Refusal::Firewall,
        _ if says("authorization code not found") => Refusal::CodeNotFound,
        _ if says("invalid client credentials") => Refusal::InvalidClient,
        _ if says("refresh token is invalid") => Refusal::RefreshTokenSpent,
        _ if says("invalid refresh token") => Refusal::RefreshTokenUnknown,
        _ if says("location is not active") => Refusal::LocationInactive,
        _ if says("access token is invalid") => Refusal::AccessTokenInvalid,
        _ if says("redirect_uri") || says("redirect uri") => Refusal::RedirectUri,
        _ if says("invalid parameter") || says("missing parameter") => Refusal::ParameterRefused,
        422 => Refusal::FieldMissing,
        _ if says("RESOURCE_NOT_FOUND") => Refusal::NotFound,
        _ => error_code.unwrap_or(Refusal::Unknown),
    }
}

impl Wording {
    /// Reads `error_description`, then `message` (text or list), then `error` (text, or an object with its own words).
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

fn collect(value: Option<&Json>, messages: &mut Vec<String>) {
    match value {
        Some(Json::List(items)) => items.iter().for_each(|item| collect(Some(item), messages)),
        Some(value) => messages.extend(value.text().map(String::from)),
        None => {}
    }
}
