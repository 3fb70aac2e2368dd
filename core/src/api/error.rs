//! HighLevel's refusals of a call, named by what they mean for the person.

use crate::grant::flow::Silence;
use crate::grant::json::Json;
use crate::grant::refusal::Wording;
use crate::grant::text::contains_ignoring_case;

/// What a refusal of a call means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ApiRefusal {
    /// `version header was not found.`: the request lacks `Version`.
    NoVersion,
    /// `The token is not authorized for this scope.`: scopes freeze when the app is installed.
    ScopeMissing,
    /// `This authClass type is not allowed to access this scope`: an agency token where a sub-account's is needed.
    WrongClass,
    /// `Token's user type mismatch!`: the other class of token is needed.
    TypeMismatch,
    /// `The token does not have access to this location.`
    OtherLocation,
    /// `Invalid JWT`: ended, cut off, or revoked.
    TokenInvalid,
    /// 429: too many calls.
    TooMany,
    /// 403 with a page instead of an answer: the firewall in front of HighLevel.
    Firewall,
    /// `Location is not active`: the sub-account is paused.
    Inactive,
    /// 404: nothing is known under this id.
    NotFound,
    /// 5xx.
    Broken,
    /// Readable, and none of the above.
    Unknown,
}

/// Why a call brought nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// HighLevel said no.
    Refused(ApiRefusal),
    /// No answer could be read.
    NoAnswer(NoAnswer),
    /// A success that does not hold what was asked for.
    Unreadable,
}

/// Why no answer could be read, as far as a browser says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoAnswer {
    /// The browser says it has no network.
    Offline,
    /// Neither this call nor a knock at the same host got out.
    NotReached,
    /// The host can be reached, so the browser refused this call (its preflight), or kept the answer to itself.
    Hidden,
    /// None came in time.
    TooLate,
}

impl NoAnswer {
    /// What a knock at the same host tells of a call that brought nothing.
    #[must_use]
    pub fn of(silence: Silence) -> Self {
        match silence {
            Silence { online: false, .. } => Self::Offline,
            Silence { reached: false, .. } => Self::NotReached,
            Silence { reached: true, .. } => Self::Hidden,
        }
    }
}

impl Trouble {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::NoAnswer(NoAnswer::Offline),
        Self::NoAnswer(NoAnswer::NotReached),
        Self::NoAnswer(NoAnswer::Hidden),
        Self::NoAnswer(NoAnswer::TooLate),
        Self::Unreadable,
        Self::Refused(ApiRefusal::NoVersion),
        Self::Refused(ApiRefusal::ScopeMissing),
        Self::Refused(ApiRefusal::WrongClass),
        Self::Refused(ApiRefusal::TypeMismatch),
        Self::Refused(ApiRefusal::OtherLocation),
        Self::Refused(ApiRefusal::TokenInvalid),
        Self::Refused(ApiRefusal::TooMany),
        Self::Refused(ApiRefusal::Firewall),
        Self::Refused(ApiRefusal::Inactive),
        Self::Refused(ApiRefusal::NotFound),
        Self::Refused(ApiRefusal::Broken),
        Self::Refused(ApiRefusal::Unknown),
    ];

    /// The code that people quote to whoever helps them.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::NoAnswer(NoAnswer::Offline) => "L3-T10",
            Self::NoAnswer(NoAnswer::NotReached) => "L3-T11",
            Self::NoAnswer(NoAnswer::Hidden) => "L3-T12",
            Self::NoAnswer(NoAnswer::TooLate) => "L3-T13",
            Self::Unreadable => "L3-T40",
        }
    }
}

/// Names the refusal. `body` is `None` where the answer was not JSON.
#[must_use]
pub fn classify(status: u16, body: Option<&Json>) -> ApiRefusal {
    let wording = body.map(Wording::read).unwrap_or_default();
    let says = |needle| wording.messages.iter().any(|message| contains_ignoring_case(message, needle));
    match status {
        429 => ApiRefusal::TooMany,
        500.. => ApiRefusal::Broken,
        403 if body.is_none() => ApiRefusal::Firewall,
        _ if says("not active") => ApiRefusal::Inactive,
        _ if says("version header") => ApiRefusal::NoVersion,
        _ if says("authclass") => ApiRefusal::WrongClass,
        _ if says("user type mismatch") => ApiRefusal::TypeMismatch,
        _ if says("not authorized for this scope") => ApiRefusal::ScopeMissing,
        _ if says("access to this location") => ApiRefusal::OtherLocation,
        _ if says("invalid jwt") || says("access token is invalid") => ApiRefusal::TokenInvalid,
        404 => ApiRefusal::NotFound,
        _ => ApiRefusal::Unknown,
    }
}

impl ApiRefusal {
    /// The code that people quote to whoever helps them.
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
