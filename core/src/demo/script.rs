//! Pretend answers: what HighLevel would say, made up here, for rehearsing, teaching and filming. Nothing is sent.

#[path = "answers.rs"]
mod answers;
#[path = "tokens.rs"]
mod tokens;

pub use answers::{Answer, Asked, How, answer};

use crate::bearer::refusal::{ApiRefusal, NoAnswer, Trouble};
use crate::grant::failure::Failure;
use crate::grant::refusal::Refusal;
use crate::grant::reply::Unreadable;
use alloc::vec::Vec;

/// The only client id that pretend mode takes.
pub const CLIENT_ID: &str = "000000000000000000000000-pretend";
/// The app: the client id before its dash.
pub const APP_ID: &str = "000000000000000000000000";
/// The only client secret.
pub const CLIENT_SECRET: &str = "00000000-0000-0000-0000-000000000000";
/// The only code.
pub const CODE: &str = "0000000000000000000000000000000000000000";

/// What is to be pretended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Script {
    /// How the trade of the code goes.
    pub trade: Trade,
    /// How it goes on.
    pub after: After,
}

/// How the trade of the code goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trade {
    /// Tokens of a sub-account.
    SubAccount,
    /// Tokens of an agency.
    Agency,
    /// An access token alone.
    WithoutRefresh,
    /// It does not.
    Fails(Failure),
}

/// How it goes on once there are tokens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum After {
    /// Every call and every refresh works.
    Works,
    /// Calls bring nothing.
    CallFails(Trouble),
    /// The refresh brings nothing.
    RefreshFails(Failure),
}

impl Trade {
    /// Every way it can go.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let failures = failures().into_iter().map(Self::Fails);
        [Self::SubAccount, Self::Agency, Self::WithoutRefresh].into_iter().chain(failures).collect()
    }
}

impl After {
    /// Every way it can go.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let calls = Trouble::ALL.into_iter().filter(|trouble| {
            // Told by the browser itself, not by an answer.
            *trouble != Trouble::NoAnswer(NoAnswer::Offline)
        });
        let calls = calls.map(Self::CallFails);
        let refreshes = failures().into_iter().map(Self::RefreshFails);
        [Self::Works].into_iter().chain(calls).chain(refreshes).collect()
    }
}

/// Every failure of a token request.
fn failures() -> Vec<Failure> {
    use Failure::{
        AnswerHidden, Hidden, Impostor, Lost, NotNow, NotReached, Offline, Overdue, ProbeBroken, ProbeSilent,
        Refused, Unreadable,
    };
    let first =
        [Offline, NotReached, Hidden, ProbeSilent, Impostor, ProbeBroken, Lost, AnswerHidden, Overdue];
    let before = [Refusal::Firewall, Refusal::TooMany, Refusal::Unavailable].map(NotNow);
    let refused = Refusal::ALL.map(Refused);
    let unreadable =
        [self::Unreadable::Empty, self::Unreadable::Broken, self::Unreadable::NoTokens].map(Unreadable);
    first.into_iter().chain(before).chain(refused).chain(unreadable).collect()
}

/// The status and the sentence of a refused call.
fn refused_call(refusal: ApiRefusal) -> (u16, &'static str) {
    match refusal {
        ApiRefusal::NoVersion => (401, "version header was not found."),
        ApiRefusal::ScopeMissing => (401, "The token is not authorized for this scope."),
        ApiRefusal::WrongClass => (401, "This authClass type is not allowed to access this scope."),
        ApiRefusal::TypeMismatch => (401, "Token's user type mismatch!"),
        ApiRefusal::OtherLocation => (403, "The token does not have access to this location."),
        ApiRefusal::TokenInvalid => (401, "Invalid JWT"),
        ApiRefusal::TooMany => (429, "Too Many Requests"),
        ApiRefusal::Firewall => (403, ""),
        ApiRefusal::Inactive => (400, "Location is not active"),
        ApiRefusal::NotFound => (404, "Not found"),
        ApiRefusal::Broken => (500, "Internal server error"),
        ApiRefusal::Unknown => (400, "pretend"),
    }
}
