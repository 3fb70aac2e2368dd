//! The digits of every failure, in one place: the exchange and the refresh put their own prefix before them.

/// The code of `$failure` behind `$prefix`. A macro, so that every code is a literal. No digits are ever reused.
macro_rules! code_of {
    ($failure:expr, $prefix:literal) => {{
        use $crate::grant::{failure::Failure, refusal::Refusal, reply::Unreadable};
        match $failure {
            Failure::Offline => concat!($prefix, "10"),
            Failure::NotReached => concat!($prefix, "11"),
            Failure::Hidden => concat!($prefix, "12"),
            Failure::ProbeSilent => concat!($prefix, "13"),
            Failure::NotNow(Refusal::Firewall) => concat!($prefix, "14"),
            Failure::NotNow(Refusal::TooMany) => concat!($prefix, "15"),
            Failure::NotNow(Refusal::Broken | Refusal::GaveUp | Refusal::Unavailable) => {
                concat!($prefix, "16")
            }
            Failure::NotNow(_) => concat!($prefix, "17"),
            Failure::Impostor => concat!($prefix, "18"),
            Failure::Refused(Refusal::CodeNotFound) => concat!($prefix, "20"),
            Failure::Refused(Refusal::InvalidClient) => concat!($prefix, "21"),
            Failure::Refused(Refusal::FieldMissing) => concat!($prefix, "22"),
            Failure::Refused(Refusal::ParameterRefused) => concat!($prefix, "23"),
            Failure::Refused(Refusal::LocationInactive) => concat!($prefix, "24"),
            Failure::Refused(Refusal::RefreshTokenUnknown) => concat!($prefix, "25"),
            Failure::Refused(Refusal::RefreshTokenSpent) => concat!($prefix, "26"),
            Failure::Refused(Refusal::AccessTokenInvalid) => concat!($prefix, "27"),
            Failure::Refused(Refusal::NotFound) => concat!($prefix, "28"),
            Failure::Refused(Refusal::Unknown) => concat!($prefix, "29"),
            Failure::Refused(Refusal::Firewall) => concat!($prefix, "30"),
            Failure::Refused(Refusal::TooMany) => concat!($prefix, "31"),
            Failure::Refused(Refusal::Unavailable) => concat!($prefix, "32"),
            Failure::Refused(Refusal::Broken) => concat!($prefix, "33"),
            Failure::Refused(Refusal::GaveUp) => concat!($prefix, "34"),
            Failure::Refused(Refusal::InvalidGrant) => concat!($prefix, "35"),
            Failure::Refused(Refusal::UnauthorizedClient) => concat!($prefix, "36"),
            Failure::Refused(Refusal::UnsupportedGrantType) => concat!($prefix, "37"),
            Failure::Refused(Refusal::InvalidScope) => concat!($prefix, "38"),
            Failure::Refused(Refusal::RedirectUri) => concat!($prefix, "39"),
            Failure::Lost => concat!($prefix, "40"),
            Failure::Overdue => concat!($prefix, "41"),
            Failure::Stopped => concat!($prefix, "42"),
            Failure::AnswerHidden => concat!($prefix, "43"),
            Failure::Unreadable(Unreadable::Empty) => concat!($prefix, "50"),
            Failure::Unreadable(Unreadable::Broken) => concat!($prefix, "51"),
            Failure::Unreadable(Unreadable::NoTokens) => concat!($prefix, "52"),
            Failure::ProbeBroken => concat!($prefix, "60"),
        }
    }};
}

pub(super) use code_of;
