//! What is worth knowing of a token before HighLevel refuses it.

use super::known::{Known, differs};
use super::trial::{OAUTH_READONLY, Untestable, first_call};
use crate::grant::request::UserType;
use alloc::vec::Vec;

/// The scope that makes sub-account tokens.
pub const OAUTH_WRITE: &str = "oauth.write";

/// A token that ends sooner than this, in milliseconds, ends soon.
const SOON: f64 = 3_600_000.0;

/// A clock that differs from HighLevel's by more than this, in milliseconds, is off.
const DRIFT: f64 = 300_000.0;

/// Something worth knowing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// The token belongs to another app, or another key of it, than the client id that was typed.
    OtherClient,
    /// This computer's clock differs from HighLevel's by minutes: countdowns are wrong by as much.
    ClockOff,
    /// The access token has ended.
    Ended,
    /// The access token ends within an hour.
    EndsSoon,
    /// Nothing says whose the token is.
    NoSubject,
    /// None of its scopes allows a call that this page could test it with.
    NothingToTest,
    /// An agency token without `oauth.readonly`: it cannot list sub-accounts.
    CannotList,
    /// An agency token without `oauth.write`: it cannot make sub-account tokens.
    CannotMint,
}

/// What to say, the gravest first. `client_id` is what was typed, if anything was.
#[must_use]
pub fn notices(known: &Known, client_id: &str, now: f64) -> Vec<Notice> {
    let bearer = &known.bearer;
    let left = known.left(now);
    let clock_off = known.ahead.abs() > DRIFT;
    let agency = bearer.user_type == Some(UserType::Company) && !bearer.scopes.is_empty();
    let may = |scope: &str| bearer.scopes.iter().any(|granted| granted == scope);
    let other = bearer.client_id.as_ref().is_some_and(|client| differs(client, client_id));
    let untestable = first_call(bearer).err();
    [
        (other, Notice::OtherClient),
        (clock_off, Notice::ClockOff),
        (left.is_some_and(|left| left <= 0.0), Notice::Ended),
        (left.is_some_and(|left| left > 0.0 && left < SOON), Notice::EndsSoon),
        (untestable == Some(Untestable::NoSubject), Notice::NoSubject),
        (untestable == Some(Untestable::NoScope), Notice::NothingToTest),
        (agency && !may(OAUTH_READONLY), Notice::CannotList),
        (agency && !may(OAUTH_WRITE), Notice::CannotMint),
    ]
    .into_iter()
    .filter_map(|(holds, notice)| holds.then_some(notice))
    .collect()
}
