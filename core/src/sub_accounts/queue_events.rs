//! The events and effects of the token queue, and the reasons why the queue is halted.

use crate::api::failure::{ApiError, NoAnswer};
use crate::oauth::request::Attempt;
use crate::oauth::response::HttpResponse;
use alloc::string::String;
use alloc::vec::Vec;

/// The reason why the queue sends no request although sub-accounts are waiting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Halt {
    /// The user pressed *Stop*.
    Stopped,
    /// The agency's access token has expired, or expires within a minute.
    AgencyEnds,
    /// HighLevel sent too many 429 responses in a row.
    TooMany,
    /// The page received no response that it could read. The next request would most likely fail in the same way.
    NoAnswer(NoAnswer),
    /// HighLevel refused the agency's access token or a part of the request that is the same for every sub-account, or
    /// a firewall blocked the request. A request for another sub-account would receive the same error.
    AgencyRefused(ApiError),
}

/// An event for the queue. IDs are location IDs.
pub enum Event {
    /// The user requested tokens for these sub-accounts. Sub-accounts that already have a token are skipped.
    Asked(Vec<String>),
    /// The user requested tokens for these sub-accounts, even if they already have a token, for example an expired one.
    /// The page keeps the old response until the new response arrives.
    AskedAnew(Vec<String>),
    /// The response to this attempt arrived.
    Answered(Attempt, HttpResponse),
    /// The user pasted a response with the token of this sub-account, or a saved text that contains such a response.
    TokenPasted(String, HttpResponse),
    /// This attempt ended without a response, or it timed out.
    Unanswered(Attempt, NoAnswer),
    /// The wait after the 429 response to this attempt is over.
    Waited(Attempt),
    /// The user pressed *Stop*. The response to the request in flight is still accepted.
    Stop,
    /// The user pressed *Go on*.
    Resume,
    /// The user pressed *Try the failed ones again*.
    Retry,
    /// The tokens of another agency arrived. The request in flight and the received responses stay. The IDs that wait,
    /// that were set aside or whose request failed belong to the previous agency, so they are removed.
    OtherAgency,
    /// The user pressed *Forget everything*.
    Forget,
}

/// An effect: an action that the app performs.
#[derive(Debug, PartialEq, Eq)]
pub enum Effect {
    /// Request the token of the sub-account with this ID.
    Mint(Attempt, String),
    /// Send [`Event::Waited`] after this many milliseconds.
    Wait(Attempt, u32),
    /// Record that the token of the sub-account with this ID is neither saved nor tested, because a response with a new
    /// token arrived.
    Received(String),
}
