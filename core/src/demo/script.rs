//! The demo script contains the result of each request in pretend mode. This module also defines the dummy values.

use crate::api::failure::{CallFailure, NoAnswer};
use crate::exchange::failure::Failure;
use crate::oauth::credentials::{ClientId, ClientSecret};
use crate::oauth::error_response::ErrorResponse;
use crate::oauth::response::Unreadable;
use crate::reader::credential_fields::FoundCredentials;
use alloc::vec::Vec;

/// The dummy client ID, the only one that pretend mode uses. The dummy client ID contains no part of the dummy
/// authorization code or the dummy client secret, because the page does not copy a report that contains a part of a
/// secret.
pub const CLIENT_ID: &str = "0123456789abcdef01234567-pretend";
/// The dummy client secret, the only one that pretend mode uses.
pub const CLIENT_SECRET: &str = "00000000-0000-0000-0000-000000000000";
/// The dummy authorization code.
pub const CODE: &str = "0000000000000000000000000000000000000000";
/// The dummy authorization code that arrives when the user gets a fresh code.
pub const FRESH_CODE: &str = "1111111111111111111111111111111111111111";

/// The chosen results of the requests in pretend mode.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct DemoScript {
    /// The result of the exchange.
    pub exchange: DemoExchange,
    /// The results of the requests after the exchange.
    pub follow_up: DemoFollowUp,
}

/// The result of the code exchange.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum DemoExchange {
    /// The exchange succeeds, with the tokens of a sub-account.
    #[default]
    SubAccount,
    /// The exchange succeeds, with the tokens of an agency.
    Agency,
    /// The exchange succeeds, with an access token of a sub-account but without a refresh token.
    WithoutRefresh,
    /// The exchange fails with this failure.
    Fails(Failure),
}

/// The results of the API calls and refreshes after the exchange.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum DemoFollowUp {
    /// Every call and every refresh succeeds.
    #[default]
    Works,
    /// The API calls fail with this failure. If [`CallFailure::is_only_of_minting`] is true, only the request for a
    /// sub-account's token fails.
    CallFails(CallFailure),
    /// The refresh fails with this failure.
    RefreshFails(Failure),
}

impl DemoScript {
    /// True if the script says that the browser has no network.
    #[must_use]
    pub fn is_offline(self) -> bool {
        self.exchange == DemoExchange::Fails(Failure::Offline)
            || self.follow_up == DemoFollowUp::RefreshFails(Failure::Offline)
    }
}

/// The dummy client ID and client secret.
#[must_use]
pub fn demo_credentials() -> FoundCredentials {
    FoundCredentials { id: ClientId::parse(CLIENT_ID), secret: ClientSecret::parse(CLIENT_SECRET) }
}

impl DemoExchange {
    /// All results of the exchange that pretend mode offers.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let failures = failures().into_iter().map(Self::Fails);
        [Self::SubAccount, Self::Agency, Self::WithoutRefresh].into_iter().chain(failures).collect()
    }
}

impl DemoFollowUp {
    /// All results of the API calls and refreshes that pretend mode offers.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let calls = CallFailure::ALL.into_iter().filter(|failure| {
            // No made-up response to a call causes these failures. The browser itself reports that it has no network,
            // and the made-up token is whole.
            !matches!(failure, CallFailure::NoAnswer(NoAnswer::Offline | NoAnswer::NotSent))
        });
        let calls = calls.map(Self::CallFails);
        let refreshes = failures().into_iter().map(Self::RefreshFails);
        [Self::Works].into_iter().chain(calls).chain(refreshes).collect()
    }
}

/// The failures of a token request that pretend mode offers: one for each failure code, except the failure code of
/// [`Failure::Stopped`], because only the user can cause that failure.
fn failures() -> Vec<Failure> {
    use Failure::{
        AnswerHidden, Lost, NotHighLevel, Offline, Overdue, ProbeBroken, ProbeHidden, ProbeRefused,
        ProbeTimedOut, Refused, Unreachable, Unreadable,
    };
    let unanswered = [
        Offline,
        Unreachable,
        ProbeHidden,
        ProbeTimedOut,
        NotHighLevel,
        ProbeBroken,
        Lost,
        AnswerHidden,
        Overdue,
    ];
    let refused_probe =
        [ErrorResponse::Firewall, ErrorResponse::TooMany, ErrorResponse::Unavailable, ErrorResponse::Unknown]
            .map(ProbeRefused);
    let refused = ErrorResponse::ALL.map(Refused);
    let unreadable =
        [self::Unreadable::Empty, self::Unreadable::Broken, self::Unreadable::NoTokens].map(Unreadable);
    unanswered.into_iter().chain(refused_probe).chain(refused).chain(unreadable).collect()
}
