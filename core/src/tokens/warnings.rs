//! Warnings about a token. A warning says that HighLevel is likely to refuse the token, that the token allows less than
//! the user expects, that this computer's clock is wrong, or that the page cannot test the token.

use crate::api::token_test::{OAUTH_READONLY, Untestable, first_call};
use crate::oauth::request::UserType;
use crate::tokens::token_info::{TokenInfo, differs};
use alloc::vec::Vec;

/// The scope that allows an agency token to get sub-account tokens.
pub const OAUTH_WRITE: &str = "oauth.write";

/// A token whose remaining lifetime is shorter than this, in milliseconds, expires soon.
const SOON: f64 = 3_600_000.0;

/// The largest difference between this computer's clock and HighLevel's clock that needs no warning, in milliseconds.
const CLOCK_TOLERANCE: f64 = 300_000.0;

/// A warning about a token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Warning {
    /// The token names a client that differs from the client ID that the user typed: another HighLevel app, or another
    /// client key of the same app.
    OtherClient,
    /// This computer's clock differs from HighLevel's clock by more than five minutes. The times on the page may be
    /// wrong by this difference.
    ClockOff,
    /// The access token has expired.
    Ended,
    /// The access token expires within an hour.
    EndsSoon,
    /// The ID of the token's account is missing from both the response and the token, or cannot be part of a URL.
    NoSubject,
    /// None of the token's scopes allows a call with which this page could test the token.
    NothingToTest,
    /// An agency token without `oauth.readonly`: it cannot list sub-accounts.
    CannotList,
    /// An agency token without `oauth.write`: it cannot get sub-account tokens.
    CannotMint,
}

impl Warning {
    /// True if the warning affects the user's next step with the tokens. The other warnings only say that this page
    /// cannot test the token.
    #[must_use]
    pub fn matters_next(self) -> bool {
        !matches!(self, Self::NoSubject | Self::NothingToTest)
    }
}

/// The warnings about a token, the most serious first.
///
/// `client_id` is the client ID that the user typed. Empty if the user typed none. `now` is in milliseconds since 1970.
#[must_use]
pub fn warnings(token_info: &TokenInfo, client_id: &str, now: f64) -> Vec<Warning> {
    let subject = &token_info.subject;
    let left = token_info.remaining(now);
    let clock_off = token_info.clock_ahead.abs() > CLOCK_TOLERANCE;
    let is_agency = subject.user_type == Some(UserType::Company) && !subject.scopes.is_empty();
    let has_scope = |scope: &str| subject.scopes.iter().any(|granted| granted == scope);
    let other_client = subject.client_id.as_ref().is_some_and(|client| differs(client, client_id));
    let untestable = first_call(subject).err();
    [
        (other_client, Warning::OtherClient),
        (clock_off, Warning::ClockOff),
        (left.is_some_and(|left| left <= 0.0), Warning::Ended),
        (left.is_some_and(|left| left > 0.0 && left < SOON), Warning::EndsSoon),
        (untestable == Some(Untestable::NoSubject), Warning::NoSubject),
        (untestable == Some(Untestable::NoScope), Warning::NothingToTest),
        (is_agency && !has_scope(OAUTH_READONLY), Warning::CannotList),
        (is_agency && !has_scope(OAUTH_WRITE), Warning::CannotMint),
    ]
    .into_iter()
    .filter_map(|(applies, warning)| applies.then_some(warning))
    .collect()
}
