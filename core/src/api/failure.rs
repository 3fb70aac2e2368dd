//! The errors of an API call, classified by meaning, with their failure codes.
//!
//! `classify_error` recognises HighLevel's error responses by their HTTP status and by their texts, which are in the
//! [`dictionary`](crate::dictionary). The sentences for the user are in `messages::api_advice`.

use crate::exchange::no_response::NoResponse;

/// The meaning of an error response to a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ApiError {
    /// `version header was not found.`: the request has no `Version` header.
    NoVersion,
    /// `version header is invalid`: HighLevel does not know the date in the `Version` header.
    VersionInvalid,
    /// `The token is not authorized for this scope.`: the token lacks the scope that the call needs. The scopes are
    /// fixed when the app is installed.
    ScopeMissing,
    /// `This authClass type is not allowed to access this scope`: the call needs a sub-account token, not an agency
    /// token.
    WrongClass,
    /// The same text as for [`Self::WrongClass`], in the response to a request for the list of sub-accounts or for a
    /// sub-account's token: the token lacks the scope that the request needs, or it is not an agency token.
    ClassOrScope,
    /// `This token's user type is not yet supported!`: the token is already a sub-account token.
    AlreadySubAccount,
    /// `Token's user type mismatch!`: the call needs a token of the other user type (sub-account or agency).
    TypeMismatch,
    /// `The token does not have access to this location.`: the token belongs to another sub-account.
    OtherLocation,
    /// `This location is not accessible from this token!`: the location ID in the request belongs to another account.
    LocationOutOfReach,
    /// `Invalid JWT`: the token is expired, truncated or revoked.
    TokenInvalid,
    /// `Invalid Private Integration token`: the token was truncated, or copied with a line break.
    PrivateTokenInvalid,
    /// 429: too many calls.
    TooMany,
    /// 403 with a body that is not JSON, or a response with a text that the firewall in front of HighLevel sends.
    Firewall,
    /// 403 `error code: 1010`: the firewall blocks the program that sent the call. The token is not the cause.
    ClientBlocked,
    /// `Location is not active`: the sub-account is paused.
    Inactive,
    /// 422: a field of the call is missing, empty or of the wrong type.
    FieldMissing,
    /// 422 `property … should not exist`: the request contains a field that this call does not have.
    FieldUnknown,
    /// 404 `Cannot GET /…`: this URL does not exist. The ID in the URL is not the cause.
    WrongAddress,
    /// 404: HighLevel does not know the ID in the request.
    NotFound,
    /// 5xx: an error from HighLevel's server, or from a proxy in front of it.
    Broken,
    /// Any other error response.
    Unknown,
}

/// The reason why a call failed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CallFailure {
    /// HighLevel sent an error response.
    Refused(ApiError),
    /// No response could be read.
    NoAnswer(NoAnswer),
    /// The response is successful (2xx), but does not contain the requested data.
    Unreadable,
}

/// The reason why there is no response that could be read, as far as the page knows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoAnswer {
    /// The browser reports that it has no network.
    Offline,
    /// Neither this call nor a test request reached HighLevel.
    NotReached,
    /// A test request reached HighLevel, so the browser blocked this call (CORS preflight) or hid its response.
    Hidden,
    /// The call timed out.
    TooLate,
    /// The page did not send the call, because the token contains a character that no token contains. Such a token was
    /// masked or shortened.
    NotSent,
}

impl NoAnswer {
    /// Finds the reason from the network status of the browser and from the result of a test request to HighLevel.
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
    /// True for an error that occurs only in responses to two requests: the request for the list of sub-accounts, and
    /// the request for a sub-account's token.
    #[must_use]
    pub fn is_only_of_minting(self) -> bool {
        matches!(self, Self::Refused(ApiError::ClassOrScope | ApiError::AlreadySubAccount))
    }

    /// All reasons why a call can fail.
    pub const ALL: [Self; 27] = [
        Self::NoAnswer(NoAnswer::Offline),
        Self::NoAnswer(NoAnswer::NotReached),
        Self::NoAnswer(NoAnswer::Hidden),
        Self::NoAnswer(NoAnswer::TooLate),
        Self::NoAnswer(NoAnswer::NotSent),
        Self::Unreadable,
        Self::Refused(ApiError::NoVersion),
        Self::Refused(ApiError::VersionInvalid),
        Self::Refused(ApiError::ScopeMissing),
        Self::Refused(ApiError::WrongClass),
        Self::Refused(ApiError::ClassOrScope),
        Self::Refused(ApiError::AlreadySubAccount),
        Self::Refused(ApiError::TypeMismatch),
        Self::Refused(ApiError::OtherLocation),
        Self::Refused(ApiError::LocationOutOfReach),
        Self::Refused(ApiError::TokenInvalid),
        Self::Refused(ApiError::PrivateTokenInvalid),
        Self::Refused(ApiError::TooMany),
        Self::Refused(ApiError::Firewall),
        Self::Refused(ApiError::ClientBlocked),
        Self::Refused(ApiError::Inactive),
        Self::Refused(ApiError::FieldMissing),
        Self::Refused(ApiError::FieldUnknown),
        Self::Refused(ApiError::WrongAddress),
        Self::Refused(ApiError::NotFound),
        Self::Refused(ApiError::Broken),
        Self::Refused(ApiError::Unknown),
    ];

    /// True if the same call may succeed later. False for a call that was not sent, and for the errors whose cause is
    /// the scopes or the user type of the token, except [`ApiError::WrongClass`].
    #[must_use]
    pub fn may_change(self) -> bool {
        !matches!(
            self,
            Self::Refused(
                ApiError::ScopeMissing
                    | ApiError::ClassOrScope
                    | ApiError::AlreadySubAccount
                    | ApiError::TypeMismatch
            ) | Self::NoAnswer(NoAnswer::NotSent)
        )
    }

    /// The failure code shown to the user, for example `L3-T20`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Refused(error) => error.code(),
            Self::NoAnswer(NoAnswer::Offline) => "L3-T10",
            Self::NoAnswer(NoAnswer::NotReached) => "L3-T11",
            Self::NoAnswer(NoAnswer::Hidden) => "L3-T12",
            Self::NoAnswer(NoAnswer::TooLate) => "L3-T13",
            Self::NoAnswer(NoAnswer::NotSent) => "L3-T14",
            Self::Unreadable => "L3-T40",
        }
    }
}

impl ApiError {
    /// The failure code shown to the user, for example `L3-T20`.
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
            Self::VersionInvalid => "L3-T28",
            Self::Unknown => "L3-T29",
            Self::Firewall => "L3-T30",
            Self::TooMany => "L3-T31",
            Self::ClassOrScope => "L3-T32",
            Self::Broken => "L3-T33",
            Self::AlreadySubAccount => "L3-T34",
            Self::LocationOutOfReach => "L3-T35",
            Self::PrivateTokenInvalid => "L3-T36",
            Self::WrongAddress => "L3-T37",
            Self::ClientBlocked => "L3-T38",
            Self::FieldMissing => "L3-T39",
            Self::FieldUnknown => "L3-T41",
        }
    }
}
