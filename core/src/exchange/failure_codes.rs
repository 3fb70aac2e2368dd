//! The failure codes that users quote to support. A failure code consists of a prefix and two digits.
//!
//! A failure has the same two digits in an exchange and in a refresh. The prefix is `L3-` for an exchange, and `L3-R`
//! for a refresh.

/// The failure code of `$failure`: `$prefix`, then two digits.
///
/// This is a macro so that every code is a string literal. Digits are never reused for another failure.
macro_rules! code_of {
    ($failure:expr, $prefix:literal) => {{
        use $crate::{
            exchange::failure::Failure, oauth::error_response::ErrorResponse, oauth::response::Unreadable,
        };
        match $failure {
            Failure::Offline => concat!($prefix, "10"),
            Failure::Unreachable => concat!($prefix, "11"),
            Failure::ProbeHidden => concat!($prefix, "12"),
            Failure::ProbeTimedOut => concat!($prefix, "13"),
            Failure::ProbeRefused(ErrorResponse::Firewall) => concat!($prefix, "14"),
            Failure::ProbeRefused(ErrorResponse::TooMany) => concat!($prefix, "15"),
            Failure::ProbeRefused(
                ErrorResponse::Broken | ErrorResponse::GaveUp | ErrorResponse::Unavailable,
            ) => {
                concat!($prefix, "16")
            }
            Failure::ProbeRefused(_) => concat!($prefix, "17"),
            Failure::NotHighLevel => concat!($prefix, "18"),
            Failure::Refused(ErrorResponse::CodeNotFound) => concat!($prefix, "20"),
            Failure::Refused(ErrorResponse::InvalidClient) => concat!($prefix, "21"),
            Failure::Refused(ErrorResponse::FieldMissing) => concat!($prefix, "22"),
            Failure::Refused(ErrorResponse::ParameterRefused) => concat!($prefix, "23"),
            Failure::Refused(ErrorResponse::LocationInactive) => concat!($prefix, "24"),
            Failure::Refused(ErrorResponse::RefreshTokenUnknown) => concat!($prefix, "25"),
            Failure::Refused(ErrorResponse::RefreshTokenSpent) => concat!($prefix, "26"),
            Failure::Refused(ErrorResponse::AccessTokenInvalid) => concat!($prefix, "27"),
            Failure::Refused(ErrorResponse::NotFound) => concat!($prefix, "28"),
            Failure::Refused(ErrorResponse::Unknown) => concat!($prefix, "29"),
            Failure::Refused(ErrorResponse::Firewall) => concat!($prefix, "30"),
            Failure::Refused(ErrorResponse::TooMany) => concat!($prefix, "31"),
            Failure::Refused(ErrorResponse::Unavailable) => concat!($prefix, "32"),
            Failure::Refused(ErrorResponse::Broken) => concat!($prefix, "33"),
            Failure::Refused(ErrorResponse::GaveUp) => concat!($prefix, "34"),
            Failure::Refused(ErrorResponse::InvalidGrant) => concat!($prefix, "35"),
            Failure::Refused(ErrorResponse::UnauthorizedClient) => concat!($prefix, "36"),
            Failure::Refused(ErrorResponse::UnsupportedGrantType) => concat!($prefix, "37"),
            Failure::Refused(ErrorResponse::InvalidScope) => concat!($prefix, "38"),
            Failure::Refused(ErrorResponse::RedirectUri) => concat!($prefix, "39"),
            Failure::Lost => concat!($prefix, "40"),
            Failure::Overdue => concat!($prefix, "41"),
            Failure::Stopped => concat!($prefix, "42"),
            Failure::AnswerHidden => concat!($prefix, "43"),
            Failure::Refused(ErrorResponse::FieldUnknown) => concat!($prefix, "44"),
            Failure::Unreadable(Unreadable::Empty) => concat!($prefix, "50"),
            Failure::Unreadable(Unreadable::Broken) => concat!($prefix, "51"),
            Failure::Unreadable(Unreadable::NoTokens) => concat!($prefix, "52"),
            Failure::ProbeBroken => concat!($prefix, "60"),
        }
    }};
}

pub(crate) use code_of;
