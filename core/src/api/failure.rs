//! The errors of an API call, by meaning, with their support codes.
//!
//! HighLevel's error responses are recognised by their status and message. The sentences for the user are in
//! `messages::api_advice`.

use crate::exchange::probe::NoResponse;
use crate::oauth::error_response::ErrorDetails;
use crate::oauth::json::Json;
use crate::text::contains_ignoring_case;

/// The meaning of an error response to a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ApiError {
    /// `version header was not found.`: the request lacks `Version`.
    NoVersion,
    /// `The token is not authorized for this scope.`: the token lacks the scope. Scopes are fixed when the app
    /// is installed.
    ScopeMissing,
    /// `This authClass type is not allowed to access this scope`: the call needs a
    /// sub-account token, not an agency token.
    WrongClass,
    /// `Token's user type mismatch!`: the call needs a token of the other class.
    TypeMismatch,
    /// `The token does not have access to this location.`: the token belongs to another sub-account.
    OtherLocation,
    /// `Invalid JWT`: the token is expired, truncated or revoked.
    TokenInvalid,
    /// 429: too many calls.
    TooMany,
    /// 403 with a body that is not JSON: the firewall in front of HighLevel.
    Firewall,
    /// `Location is not active`: the sub-account is paused.
    Inactive,
    /// 404: HighLevel does not know this id.
    NotFound,
    /// 5xx: an error of HighLevel's server, or of a proxy in front of it.
    Broken,
    /// An error response that is none of the above.
    Unknown,
}

/// Why a call failed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CallFailure {
    /// HighLevel sent an error response.
    Refused(ApiError),
    /// No response could be read.
    NoAnswer(NoAnswer),
    /// The response is a success (2xx) that does not hold what was requested.
    Unreadable,
}

/// Why no response could be read, as far as the browser tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoAnswer {
    /// The browser reports that it has no network.
    Offline,
    /// Neither this call nor a test request reached the host.
    NotReached,
    /// The host can be reached, so the browser blocked this call (CORS preflight) or hid its response.
    Hidden,
    /// The call timed out.
    TooLate,
}

impl NoAnswer {
    /// Finds the reason from what the browser knows after a test request to the same host.
    #[must_use]
    pub fn of(no_response: NoResponse) -> Self {
        match no_response {
            NoResponse { online: false, .. } => Self::Offline,
            NoResponse { reached: false, .. } => Self::NotReached,
            NoResponse { reached: true, .. } => Self::Hidden,
        }
    }
}

impl CallFailure {
    /// All failures.
    pub const ALL: [Self; 17] = [
        Self::NoAnswer(NoAnswer::Offline),
        Self::NoAnswer(NoAnswer::NotReached),
        Self::NoAnswer(NoAnswer::Hidden),
        Self::NoAnswer(NoAnswer::TooLate),
        Self::Unreadable,
        Self::Refused(ApiError::NoVersion),
        Self::Refused(ApiError::ScopeMissing),
        Self::Refused(ApiError::WrongClass),
        Self::Refused(ApiError::TypeMismatch),
        Self::Refused(ApiError::OtherLocation),
        Self::Refused(ApiError::TokenInvalid),
        Self::Refused(ApiError::TooMany),
        Self::Refused(ApiError::Firewall),
        Self::Refused(ApiError::Inactive),
        Self::Refused(ApiError::NotFound),
        Self::Refused(ApiError::Broken),
        Self::Refused(ApiError::Unknown),
    ];

    /// The support code shown to the user, for example `L3-T20`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Refused(error) => error.code(),
            Self::NoAnswer(NoAnswer::Offline) => "L3-T10",
            Self::NoAnswer(NoAnswer::NotReached) => "L3-T11",
            Self::NoAnswer(NoAnswer::Hidden) => "L3-T12",
            Self::NoAnswer(NoAnswer::TooLate) => "L3-T13",
            Self::Unreadable => "L3-T40",
        }
    }
}

/// Finds the meaning of an error response. `body` is `None` where the response is not JSON.
#[must_use]
pub fn classify(status: u16, body: Option<&Json>) -> ApiError {
    let details = body.map(ErrorDetails::read).unwrap_or_default();
    let contains = |needle| details.messages.iter().any(|message| contains_ignoring_case(message, needle));
    match status {
        429 => ApiError::TooMany,
        500.. => ApiError::Broken,
        403 if body.is_none() => ApiError::Firewall,
        _ if contains("not active") => ApiError::Inactive,
        _ if contains("version header") => ApiError::NoVersion,
        _ if contains("authclass") => ApiError::WrongClass,
        _ if contains("user type mismatch") => ApiError::TypeMismatch,
        _ if contains("not authorized for this scope") => ApiError::ScopeMissing,
        _ if contains("access to this location") => ApiError::OtherLocation,
        _ if contains("invalid jwt") || contains("access token is invalid") => ApiError::TokenInvalid,
        404 => ApiError::NotFound,
        _ => ApiError::Unknown,
    }
}

impl ApiError {
    /// The support code shown to the user, for example `L3-T20`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoVersion => "L3-T20",
            Self::ScopeMissing => "L3-T21",
            Self::WrongClass => "L3-T22",
            Self::TypeMismatch => "L3-T23",
            Self::OtherLocation => "L3-T24",
            Self::TokenInvalid => "L3-T25",
            Self::NotFound => "L3-T26",
            Self::Inactive => "L3-T27",
            Self::Unknown => "L3-T29",
            Self::Firewall => "L3-T30",
            Self::TooMany => "L3-T31",
            Self::Broken => "L3-T33",
        }
    }
}
