//! The events and effects of the token queue, and the reasons why the queue is halted.

use crate::api::failure::{ApiError, NoAnswer};
use crate::oauth::request::Attempt;
use crate::oauth::response::HttpResponse;
use alloc::string::String;
use alloc::vec::Vec;

/// Why the queue sends no request although sub-accounts are waiting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Halt {
    /// The user pressed *Stop*.
    Stopped,
    /// The agency's token has expired, or expires within a minute.
    AgencyEnds,
    /// HighLevel sent too many 429 responses in a row.
    TooMany,
    /// No response came, and the next request would most likely get none either.
    NoAnswer(NoAnswer),
    /// HighLevel refused the agency's token itself: every further request would get the same error.
    AgencyRefused(ApiError),
}

/// What happened. Ids are location ids.
pub enum Event {
    /// The user requested tokens for these sub-accounts. Those that already have a token are skipped.
    Asked(Vec<String>),
    /// The same, also for those that already have a token, because it expired. The old response stays until the new
    /// one comes.
    AskedAnew(Vec<String>),
    /// The response to this attempt came.
    Answered(Attempt, HttpResponse),
    /// The user pasted a response with the token of this sub-account, got outside the page.
    TokenPasted(String, HttpResponse),
    /// No response to this attempt can come any more, or it timed out.
    Unanswered(Attempt, NoAnswer),
    /// The wait after the 429 response to this attempt is over.
    Waited(Attempt),
    /// The user pressed *Stop*. The response to the request in flight is still accepted.
    Stop,
    /// The user pressed *Go on*.
    Resume,
    /// The user pressed *Try the failed ones again*.
    Retry,
    /// The tokens of another agency came. The request in flight and the tokens received stay; everything else
    /// belonged to the previous agency and is dropped.
    OtherAgency,
    /// The user pressed *Forget everything*.
    Forget,
}

/// What the app has to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Effect {
    /// Send the request for the token of the sub-account with this id.
    Mint(Attempt, String),
    /// Send [`Event::Waited`] after this many milliseconds.
    Wait(Attempt, u32),
}
