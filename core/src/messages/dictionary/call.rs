//! The explanations of errors from API calls. The explanations are also correct for a call from another tool.

use crate::api::failure::{ApiError, CallFailure};
use crate::messages::Voice;
use crate::messages::api_advice::api_advice;
use crate::messages::dictionary::Explanation;

/// Explains an error in the response to a call with a token.
pub(super) fn call(error: ApiError, voice: Voice) -> Explanation {
    const NO_CODE: &str = "No code was sent with this call, so you need no fresh one.";
    const TOKEN_FINE: &str = "It does not say that the token is wrong.";
    let shared = api_advice(CallFailure::Refused(error), voice);
    let (todo, not_meant) = match error {
        ApiError::NoVersion => ("Send the header Version: 2021-07-28 with every call.", TOKEN_FINE),
        ApiError::VersionInvalid => (shared.todo, "It does not say that the header is missing."),
        ApiError::ScopeMissing => {
            (shared.todo, "It does not say that the token is invalid, and refreshing it adds no scope.")
        }
        ApiError::WrongClass => (shared.todo, "It does not say that the token is invalid."),
        ApiError::ClassOrScope => {
            (shared.todo, "It does not ask for a sub-account's token: the call was meant to get one.")
        }
        ApiError::AlreadySubAccount => (shared.todo, "It does not say that the token is invalid."),
        ApiError::TypeMismatch => (shared.todo, "It does not say that the token has ended."),
        ApiError::OtherLocation => (shared.todo, "It does not say that a scope is missing."),
        ApiError::LocationOutOfReach => (shared.todo, "It does not say that the token is invalid."),
        ApiError::TokenInvalid => (
            "Check that the whole token was sent. If it was, refresh it. If that is refused, install the app again.",
            NO_CODE,
        ),
        ApiError::PrivateTokenInvalid => (shared.todo, NO_CODE),
        ApiError::TooMany => ("Wait ten seconds, then send the call again.", TOKEN_FINE),
        ApiError::Firewall | ApiError::ClientBlocked => (shared.todo, TOKEN_FINE),
        ApiError::Inactive => (shared.todo, "It does not say that the token is invalid."),
        ApiError::FieldMissing | ApiError::FieldUnknown => {
            ("Each line names a field. Correct it, then send the call again.", TOKEN_FINE)
        }
        ApiError::WrongAddress => (shared.todo, "It does not say that an ID is wrong."),
        ApiError::NotFound => (shared.todo, "It does not say that the token is invalid."),
        ApiError::Broken => ("Send the call again in a minute.", TOKEN_FINE),
        ApiError::Unknown => {
            ("Ask support, with the trace ID.", "It does not say that you did something wrong.")
        }
    };
    Explanation { title: shared.title, why: shared.why, todo, not_meant }
}
